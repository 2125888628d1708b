import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDocument, type Document } from '../../src/document.js'
import { quotations } from '../../src/relations/quotations.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'
import { quotationMarks, readQuotationCases } from '../../training/relations/quotation-cases.js'
import { scoreQuotations } from '../../training/score-quotations.js'
import { documentOf } from '../document-of.js'

const step = quotations(path => readFileSync(`data/${path}`))

const said = (document: Document) =>
  step.run(document, {}).quotations.map(({ text, speaker, verb, direct }) => ({
    text,
    speaker: speaker === undefined ? undefined : document.entities[speaker].text,
    verb,
    direct,
  }))

it('keeps its scores on the sentences written for it', () => {
  const texts = readQuotationCases().map(({ document, gold }) => ({
    gold,
    system: quotationMarks(step.run(document, {})),
  }))
  const { precision, recall } = scoreQuotations(texts, 'speaker')
  expect(precision).toBeGreaterThanOrEqual(0.93)
  expect(recall).toBeGreaterThanOrEqual(0.93)
})

describe('direct speech', () => {
  it('gives what stands between the marks, the speaker and the verb', () => {
    expect(said(documentOf('Bà [PER Lê Thị Hoa] nhấn mạnh: “Phải giữ lấy rừng. Mất rừng là mất bản.”'))).toEqual([
      { text: 'Phải giữ lấy rừng. Mất rừng là mất bản.', speaker: 'Lê Thị Hoa', verb: 'nhấn mạnh', direct: true },
    ])
  })

  it.each([
    ['Ông [PER Sáu] quay sang anh [PER Tâm]: “Con về đi.”', 'Sáu'],
    ['Bà [PER Liên] nhìn bé [PER Na], rơm rớm: “Tội nghiệp con.”', 'Liên'],
    ['Bà [PER Liên] vào nhà. Bà quay sang chị [PER Hạnh]: “Ăn cơm chưa?”', 'Liên'],
    ['Chị [PER Hạnh] hỏi anh [PER Lực]: “Mấy giờ rồi?”', 'Hạnh'],
    ['Hôm sau ông [PER Lực]: “Tôi không nhớ.”', 'Lực'],
    ['Ông [PER Sáu] và anh [PER Tâm]: “Chúng tôi đồng ý.”', 'Tâm'],
  ])('does not take the one spoken to for the speaker: %s', (text, speaker) => {
    expect(said(documentOf(text)).map(quotation => quotation.speaker)).toEqual([speaker])
  })

  it('stands between its marks behind a source', () => {
    expect(said(documentOf('Theo bà [PER Trần Thị Mai], “tỉnh sẽ hỗ trợ cho xã”, còn thiếu thì tính sau.'))).toEqual([
      { text: 'tỉnh sẽ hỗ trợ cho xã', speaker: 'Trần Thị Mai', verb: 'Theo', direct: true },
    ])
  })

  it('takes time in proportion to marks that never close', () => {
    const document = tokenizer().run(createDocument('ông nói: "'.repeat(30_000)), {})
    const start = performance.now()
    step.run(document, {})
    expect(performance.now() - start).toBeLessThan(6000)
  })

  it('goes on with the speaker of the line before', () => {
    const text = '"Nhà tôi ở cuối bản", ông [PER Và Pó] kể.\n"Ngày xưa muốn ra phố phải đi bộ mất hai ngày đường."'
    expect(said(documentOf(text)).map(({ speaker }) => speaker)).toEqual(['Và Pó', 'Và Pó'])
  })

  it('leaves names and doubtful words in marks alone', () => {
    expect(said(documentOf('Quán "Cà phê Phố Núi" đông khách, chủ quán được gọi là "vua" của chợ.'))).toEqual([])
  })
})

it('says of a text that is broken to a width what it says on one line, the verb with a space', () => {
  const broken = `Trưa nay, trước sân nhà văn hóa, bà [PER Lò Thị Inh] kể: "Mưa
suốt đêm nên cả bản không ai dám ngủ. Nước lên đến bậc
thang thứ ba, con trâu phải dắt lên đồi." Anh [PER Vì Văn Ỏm] cho
biết sáng nay đã có mười hai người của xã đến giúp bà con
dọn bùn.`
  const read = (marked: string): Document => {
    const document = documentOf(marked)
    return { ...document, sentences: tokenizer().run(createDocument(document.text), {}).sentences }
  }
  const found = said(read(broken))
  expect(found.map(({ speaker, verb }) => `${speaker} ${verb}`)).toEqual(['Lò Thị Inh kể', 'Vì Văn Ỏm cho biết'])
  expect(found.map(({ text }) => text.replaceAll('\n', ' '))).toEqual(
    said(read(broken.replaceAll('\n', ' '))).map(({ text }) => text),
  )
})

describe('reported speech', () => {
  it('takes the office for its holder when the appointments tell who that is', () => {
    const document = documentOf(
      '[POSITION Chủ tịch] xã [PER Vi Văn Sơn] dự lễ. [POSITION Chủ tịch] xã cho biết đường đã xong.',
      {
        appointments: [{ person: 1, position: 0, text: 'Chủ tịch xã Vi Văn Sơn' }],
      },
    )
    expect(said(document)).toEqual([{ text: 'đường đã xong', speaker: 'Vi Văn Sơn', verb: 'cho biết', direct: false }])
  })

  it('follows theo over the office of the speaker', () => {
    const text = 'Theo ông [PER Lô Văn Mùi], nguyên [POSITION Trưởng bản], [LOC bản Piêng] có 90 hộ.'
    expect(said(documentOf(text))).toEqual([
      { text: 'bản Piêng có 90 hộ', speaker: 'Lô Văn Mùi', verb: 'Theo', direct: false },
    ])
  })

  it('names nobody when nobody is named', () => {
    expect(said(documentOf('Theo các chuyên gia, giá sẽ giảm mạnh.'))).toEqual([
      { text: 'giá sẽ giảm mạnh', speaker: undefined, verb: 'Theo các chuyên gia', direct: false },
    ])
  })
})

it('takes time in proportion to hostile texts', () => {
  for (const piece of ['"', '“', 'nói ', 'theo ', '" nói ', '- ', 'ông nói: ']) {
    const document = tokenizer().run(createDocument(piece.repeat(60000 / piece.length)), {})
    const start = performance.now()
    step.run(document, {})
    expect(performance.now() - start, piece).toBeLessThan(1500)
  }
})

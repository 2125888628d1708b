import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cover, createDocument, type Document, type Entity } from '../../src/document.js'
import { coreference } from '../../src/relations/coreference.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'
import { documentOf } from '../document-of.js'

const step = coreference(path => readFileSync(`data/${path}`))

/** Chains of more than one mention, each as the texts of its mentions. */
const chainsOf = (marked: string): string[][] => {
  const { entities }: Document = step.run(documentOf(marked), {})
  const chains = new Map<number, string[]>()
  entities.forEach(({ same, text }, i) => {
    const head = same ?? i
    chains.set(head, [...(chains.get(head) ?? []), text])
  })
  return [...chains.values()].filter(chain => chain.length > 1)
}

describe('persons', () => {
  it('joins a given name to the full name before it', () => {
    expect(
      chainsOf('Ông [PER Lê Trường Giang] chủ trì. Ông [PER Giang] kết luận. Ông [PER Trường Giang] cảm ơn.'),
    ).toEqual([['Lê Trường Giang', 'Giang', 'Trường Giang']])
  })

  it('joins a headline with the short name to the full name after it', () => {
    expect(chainsOf('Chị [PER Mai] mở quán. Chị [PER Vi Thị Mai] quê ở bản xa.')).toEqual([['Mai', 'Vi Thị Mai']])
  })

  it('keeps apart those whose honorifics differ in gender', () => {
    const text =
      'Ông [PER Sáu] đi trước. Bà [PER Sáu] theo sau. Ông [PER Sáu] chờ, bà [PER Sáu] giục, rồi [PER Sáu] ngồi xuống.'
    const { entities } = step.run(documentOf(text), {})
    expect(entities.map(({ same }, i) => same ?? i)).toEqual([0, 1, 0, 1, 1])
  })

  it('lets two people of one given name alternate', () => {
    const text =
      'Ông [PER Nguyễn Văn Hải] nói trước. Ông [PER Hải] vui. Bà [PER Lê Thị Hải] đáp. Bà [PER Hải] cười, ông [PER Hải] im.'
    expect(chainsOf(text)).toEqual([
      ['Nguyễn Văn Hải', 'Hải', 'Hải'],
      ['Lê Thị Hải', 'Hải'],
    ])
  })

  it('does not join a surname of its own or another given name', () => {
    expect(chainsOf('Ông [PER Phạm Văn Lực] gặp ông [PER Lực Văn Phúc] và ông [PER Văn].')).toEqual([])
  })

  it('knows foreign names by any part and Chinese ones by the first', () => {
    expect(chainsOf('[PER Donald Trump] và [PER Tập Cận Bình] hội đàm; ông [PER Trump] mời ông [PER Tập].')).toEqual([
      ['Donald Trump', 'Trump'],
      ['Tập Cận Bình', 'Tập'],
    ])
  })

  it('compares capitals and other names of the same person', () => {
    expect(chainsOf('[PER HỒ CHÍ MINH]: [PER Bác Hồ] là [PER Hồ Chí Minh].')).toEqual([
      ['HỒ CHÍ MINH', 'Bác Hồ', 'Hồ Chí Minh'],
    ])
  })
})

describe('places', () => {
  it('joins names with and without the type word, inside organizations too', () => {
    const text = '[ORG Huyện ủy [LOC Quế Phong]] họp ở [LOC huyện Quế Phong]; dân [LOC Quế Phong] mừng.'
    expect(chainsOf(text)).toEqual([['Quế Phong', 'huyện Quế Phong', 'Quế Phong']])
  })

  it('keeps units of two kinds apart', () => {
    expect(chainsOf('[LOC tỉnh Hà Giang] và [LOC thành phố Hà Giang]')).toEqual([])
  })

  it('gives a bare name to the unit last named', () => {
    const text = '[LOC phường Hoàng Mai] thuộc [LOC thị xã Hoàng Mai]; [LOC Hoàng Mai] đổi mới.'
    expect(chainsOf(text)).toEqual([['thị xã Hoàng Mai', 'Hoàng Mai']])
  })

  it('knows abbreviations and other names', () => {
    expect(chainsOf('[LOC TP.HCM], tức [LOC Thành phố Hồ Chí Minh]; [LOC Mỹ], tức [LOC Hoa Kỳ]')).toEqual([
      ['TP.HCM', 'Thành phố Hồ Chí Minh'],
      ['Mỹ', 'Hoa Kỳ'],
    ])
  })
})

describe('organizations', () => {
  it('reads abbreviated words', () => {
    const text = '[ORG Ủy ban nhân dân [LOC tỉnh Nghệ An]] giao [ORG UBND [LOC tỉnh Nghệ An]].'
    expect(chainsOf(text)).toContainEqual(['Ủy ban nhân dân tỉnh Nghệ An', 'UBND tỉnh Nghệ An'])
  })

  it('joins a name without its place to the one last named', () => {
    const text =
      '[ORG UBND [LOC xã Mường Nọc]] họp, [ORG UBND xã] giao; [ORG UBND [LOC xã Tri Lễ]] họp, [ORG UBND xã] giao.'
    expect(chainsOf(text)).toEqual([
      ['UBND xã Mường Nọc', 'UBND xã'],
      ['UBND xã Tri Lễ', 'UBND xã'],
    ])
  })

  it('defines an abbreviation in brackets', () => {
    const text = '[ORG Công ty Nước sạch Sông Hiếu] ([ORG NSSH]) cấp nước; [ORG NSSH] đầu tư.'
    expect(chainsOf(text)).toEqual([['Công ty Nước sạch Sông Hiếu', 'NSSH', 'NSSH']])
  })

  it('does not take an organ above in brackets for an abbreviation', () => {
    expect(chainsOf('[ORG Cục Lãnh sự] ([ORG Bộ Ngoại giao])')).toEqual([])
  })

  it('joins a firm with and without the words for its kind', () => {
    const text =
      '[ORG Công ty TNHH Thương mại Hoa Ban Trắng] mở rộng; [ORG Công ty Hoa Ban Trắng] và [ORG Hoa Ban Trắng]'
    expect(chainsOf(text)).toEqual([
      ['Công ty TNHH Thương mại Hoa Ban Trắng', 'Công ty Hoa Ban Trắng', 'Hoa Ban Trắng'],
    ])
  })

  it('keeps the parliaments of two countries apart', () => {
    expect(chainsOf('[ORG Quốc hội] tiếp đoàn [ORG Quốc hội [LOC Lào]].')).toEqual([])
  })
})

it('leaves positions alone and drops older marks', () => {
  const document = documentOf('[POSITION Bí thư] [PER Lô Văn An], [POSITION Bí thư]', {
    entities: [{}, {}, { same: 0 }],
  })
  expect(step.run(document, {}).entities.every(entity => entity.same === undefined)).toBe(true)
})

it('takes time in proportion to the text', () => {
  const seconds = (count: number): number => {
    const text = Array.from({ length: count }, (_, i) => (i % 2 ? 'An' : `Lò${i} An`)).join(' ')
    const tokenized = tokenizer().run(createDocument(text), {})
    const entities: Entity[] = []
    for (let at = 0; at < tokenized.tokens.length; ) {
      let to = at + 1
      while (tokenized.tokens[to - 1].form !== 'An') to++
      entities.push({ ...cover(tokenized, at, to), type: 'PER' })
      at = to
    }
    const start = performance.now()
    step.run({ ...tokenized, entities }, {})
    return performance.now() - start
  }
  seconds(1000)
  const short = seconds(2000)
  // Eight times the text; work that grows with the square would take 64 times as long.
  // The better of two runs: other work on the machine may stop one of them.
  const long = Math.min(seconds(16000), seconds(16000))
  expect(long).toBeLessThan(Math.max(24 * short, 400))
})

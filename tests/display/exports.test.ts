import { describe, expect, it } from 'vitest'
import { toBio } from '../../src/display/bio.js'
import { toConllu } from '../../src/display/conllu.js'
import { toCsv } from '../../src/display/csv.js'
import { display } from '../../src/display/notebook.js'
import { toRows } from '../../src/display/rows.js'
import { toSegmentedText } from '../../src/display/segmented-text.js'
import { createDocument } from '../../src/document.js'
import { documentOf } from '../document-of.js'

const document = documentOf(
  '[PER Lê_Văn_An] là [POSITION Bí_thư] [ORG Huyện_ủy [LOC Cẩm_Xuyên]]. Có [ratio 41/52 cán_bộ].\n\n Xong!',
  { figures: [{ value: 41, of: 52, noun: 'cán "bộ", xã' }], words: [{ pos: 'PROPN' }, { pos: 'AUX' }] },
)

/** Column rules of the format: ten columns, none empty, spaces only in FORM, LEMMA and MISC and never at an edge, IDs from 1. */
const conlluFaults = (text: string): string[] => {
  const faults: string[] = []
  if (text !== '' && !text.endsWith('\n\n')) faults.push('no empty line at the end')
  let expected = 1
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) {
      expected = 1
      continue
    }
    const columns = line.split('\t')
    if (columns.length !== 10) faults.push(`${columns.length} columns: ${line}`)
    if (Number(columns[0]) !== expected++) faults.push(`id ${columns[0]}`)
    columns.forEach((column, index) => {
      if (column === '' || column !== column.trim() || /\s\s/.test(column)) faults.push(`white space: ${line}`)
      if (/\s/.test(column) && ![1, 2, 9].includes(index)) faults.push(`space in column ${index + 1}: ${line}`)
    })
  }
  return faults
}

describe('toConllu', () => {
  const conllu = toConllu(document, { id: 'bài 1' })

  it('keeps the column rules of Universal Dependencies', () => {
    expect(conlluFaults(conllu)).toEqual([])
    expect(conlluFaults('1\ta\tb')).not.toEqual([])
  })

  it('writes words, parts of speech, entities, spacing and offsets', () => {
    const lines = conllu.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '# newdoc id = bài 1',
      '# sent_id = bài 1-1',
      '# text = Lê Văn An là Bí thư Huyện ủy Cẩm Xuyên.',
      '1\tLê Văn An\t_\tPROPN\t_\t_\t_\t_\t_\tNE=B-PER|start_char=0|end_char=9',
      '2\tlà\t_\tAUX\t_\t_\t_\t_\t_\tNE=O|start_char=10|end_char=12',
    ])
    expect(lines[7]).toContain('NE=I-ORG|SpaceAfter=No')
    expect(conllu).toContain('SpacesAfter=\\n\\n\\s')
  })

  it('gives back each sentence from its words', () => {
    for (const block of conllu.trim().split('\n\n')) {
      const lines = block.split('\n')
      const sentence = lines.find(line => line.startsWith('# text = '))!.slice('# text = '.length)
      const rebuilt = lines
        .filter(line => !line.startsWith('#'))
        .map(line => line.split('\t'))
        .map(columns => columns[1] + (columns[9].includes('SpaceAfter=No') ? '' : ' '))
        .join('')
      expect(rebuilt.trimEnd()).toBe(sentence)
    }
  })

  it('falls back to tokens where no words are, and to nothing for nothing', () => {
    expect(toConllu({ ...document, words: [] })).toContain('1\tLê\t')
    expect(toConllu(createDocument(''))).toBe('')
  })

  it('begins an entity where words and entities do not agree', () => {
    const crossing = documentOf('ông [PER An]_họp')
    const joined = { ...crossing, words: [{ ...crossing.words[0], to: 1 }, { ...crossing.words[1] }] }
    expect(toConllu(joined)).toContain('NE=B-PER')
  })
})

describe('toBio', () => {
  it('labels tokens, an empty line after each sentence', () => {
    expect(toBio(document).split('\n').slice(0, 12)).toEqual([
      'Lê\tB-PER',
      'Văn\tI-PER',
      'An\tI-PER',
      'là\tO',
      'Bí\tB-POSITION',
      'thư\tI-POSITION',
      'Huyện\tB-ORG',
      'ủy\tI-ORG',
      'Cẩm\tI-ORG',
      'Xuyên\tI-ORG',
      '.\tO',
      '',
    ])
  })

  it('has nested places in a third column on request', () => {
    expect(toBio(document, { nested: true })).toContain('Cẩm\tI-ORG\tB-LOC\nXuyên\tI-ORG\tI-LOC\n')
  })

  it('is empty for an empty text', () => expect(toBio(createDocument(''))).toBe(''))
})

describe('toSegmentedText', () => {
  it('joins the syllables of words and puts each sentence on a line', () => {
    expect(toSegmentedText(document)).toBe('Lê_Văn_An là Bí_thư Huyện_ủy Cẩm_Xuyên .\nCó 41/52 cán_bộ .\nXong !\n')
  })
})

describe('rows and CSV', () => {
  it('writes references out and leaves out what is not there', () => {
    const linked = { ...document, figures: [{ ...document.figures[0], subject: 2 }] }
    expect(toRows(linked, 'figures')).toEqual([
      {
        start: 43,
        end: 55,
        text: '41/52 cán bộ',
        kind: 'ratio',
        value: 41,
        of: 52,
        noun: 'cán "bộ", xã',
        subject: 'Huyện ủy Cẩm Xuyên',
      },
    ])
  })

  it('quotes fields as RFC 4180 says', () => {
    expect(toCsv(document, 'figures')).toBe(
      'start,end,text,kind,value,of,low,high,unit,noun,attribute,per,modifier,change,subject,time,exact,base,conflict\r\n' +
        '43,55,41/52 cán bộ,ratio,41,52,,,,"cán ""bộ"", xã",,,,,,,,,\r\n',
    )
    expect(toCsv(document, 'times', { header: false })).toBe('')
  })

  it('has what changes the meaning of a figure or a time', () => {
    const span = { start: 0, end: 2, text: 'Lê', from: 0, to: 1 }
    const doubted = {
      ...document,
      figures: [{ ...document.figures[0], exact: '9007199254740993', base: 0, conflict: 0 }],
      times: [{ ...span, kind: 'date' as const, value: '--03-10', lunar: true, invalid: true }],
    }
    expect(toRows(doubted, 'figures')[0]).toMatchObject({
      exact: '9007199254740993',
      base: '--03-10',
      conflict: '41/52 cán bộ',
    })
    expect(toCsv(doubted, 'figures')).toMatch(/,9007199254740993,--03-10,41\/52 cán bộ\r\n$/)
    expect(toCsv(doubted, 'times')).toBe(
      'start,end,text,kind,value,part,lunar,invalid\r\n0,2,Lê,date,--03-10,,true,true\r\n',
    )
  })

  it('gives every layer its columns', () => {
    for (const layer of ['entities', 'times', 'references', 'appointments', 'quotations'] as const) {
      expect(toCsv(document, layer)).toMatch(/^[a-z,]+\r\n/)
    }
  })
})

describe('display', () => {
  it('answers a notebook kernel with HTML, text and JSON', () => {
    const bundle = display(document)[Symbol.for('Jupyter.display')]()
    expect(bundle['text/html']).toContain('<mark')
    expect(bundle['text/plain']).toContain('KEY FIGURES')
    expect(bundle['application/json']).toBe(document)
  })
})

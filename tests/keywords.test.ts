import { describe, expect, it } from 'vitest'
import { createKeywords } from '../src/keywords.js'
import { keywordData, readData } from '../src/node.js'
import { documentOf } from './document-of.js'

const files: Readonly<Record<string, string>> = {
  'lexicons/stopwords.tsv': 'form\tgroup\ncủa\tpreposition\n',
  'lexicons/word-frequencies.tsv': 'word\tcount\nngười\t400000\nhọp\t2000\nhòa\t10\n',
}
const keywords = createKeywords(path => new TextEncoder().encode(files[path]))

describe('keywords', () => {
  it('puts first what is common here and rare in news, without stop words', () => {
    const document = documentOf('Đập_Rác của xã. Người họp. Người của Đập_Rác. Người về họp.')
    expect(keywords(document).map(({ text, count }) => [text, count])).toEqual([
      ['Đập Rác', 2],
      ['họp', 2],
      ['về', 1],
      ['xã', 1],
      ['Người', 3],
    ])
  })

  it('counts spellings of one word together and points at the first', () => {
    const [first] = keywords(documentOf('Hoà và hòa và Hòa.'), { limit: 1 })
    expect(first).toMatchObject({ text: 'Hoà', start: 0, end: 3, from: 0, to: 1, count: 3 })
  })

  it('takes only nouns, names, verbs and adjectives where words are tagged', () => {
    const document = documentOf('đập rồi họp', { words: [{ pos: 'NOUN' }, { pos: 'ADV' }, { pos: 'VERB' }] })
    expect(keywords(document).map(({ text }) => text)).toEqual(['đập', 'họp'])
  })

  it('finds nothing in nothing and refuses a limit that is none', () => {
    expect(keywords(documentOf('123 !'))).toEqual([])
    expect(() => keywords(documentOf('a'), { limit: -1 })).toThrow('limit must be a whole number, not -1')
  })

  it('has data that reads', () => {
    for (const path of keywordData) expect(readData(path).length).toBeGreaterThan(1000)
    expect(createKeywords(readData)(documentOf('Nghị_quyết về thủy_lợi'), { limit: 1 })[0].text).toBe('thủy lợi')
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { parseTsv } from '../src/lexicon/tsv.js'
import { LONGEST } from '../src/segment/word-lexicon.js'
import { placeTone } from '../src/text/tone.js'
import { LEXICON, LEXICON_COLUMNS, splitWord, wordHashes } from './corpora/lexicon-rows.js'
import { rawNewsLines } from './corpora/raw-news.js'
import { readUdVtb } from './corpora/ud-vtb.js'
import { readWordLists } from './corpora/word-lists.js'
import { countNameRuns } from './name-runs.js'
import { type SegmentedSentence, toSegmented } from './segmented-sentence.js'
import { spanOf } from './segmenter-data.js'
import { countSpans } from './word-counts.js'

/**
 * Writes data/lexicons/words.tsv: words of two to four syllables with who carries them, how often they stand in the raw news (as a
 * power of ten), and how often the treebank has them as one word and as several. Run it before train-segmenter.ts.
 */
const NAMES = 'data/lexicons/names.tsv'
/** A title that only Wiktionary has must stand in the news this often. */
const LEAST_FOR_WIKTIONARY = 3

interface Row {
  sources: string
  news: number
  joined: number
  apart: number
}

const powerOfTen = (count: number): number => (count < 1 ? 0 : Math.min(4, 1 + Math.floor(Math.log10(count))))
const lengthOf = (word: string): number => splitWord(word).length

const treebankWords = ({ table, joined }: SegmentedSentence): string[] => {
  const words: string[] = []
  const form = (i: number): string =>
    placeTone(table.clean.slice(table.cleanStarts[i], table.cleanEnds[i]), 'old').toLowerCase()
  for (let i = 0; i < table.count; i++) {
    if (!joined[i]) words.push(form(i))
    else words[words.length - 1] += form(i) === '-' || words[words.length - 1].endsWith('-') ? form(i) : ` ${form(i)}`
  }
  return words.filter(word => /^\p{L}+(?:[ -]\p{L}+)+$/u.test(word))
}

const rows = new Map<string, Row>()
const listed = readWordLists()
for (const { word, dictionary, wiktionary, count } of listed) {
  const length = lengthOf(word)
  if (length < 2 || length > LONGEST || !/^\p{L}+(?:[ -]\p{L}+)+$/u.test(word)) continue
  if (!dictionary && count < LEAST_FOR_WIKTIONARY) continue
  rows.set(word, {
    sources: (dictionary ? 'd' : '') + (wiktionary ? 'w' : ''),
    news: powerOfTen(count),
    joined: 0,
    apart: 0,
  })
}

const nameParts = parseTsv(readFileSync(NAMES), NAMES, ['form', 'kind', 'group']).filter(
  ({ form, group }) => group.startsWith('kinh') && !form.includes(' '),
)
const surnames = new Set(nameParts.filter(({ kind }) => kind === 'surname').map(({ form }) => form))
for (const { form, kind } of nameParts) {
  const syllable = form.toLowerCase()
  const row = rows.get(syllable) ?? { sources: '', news: 0, joined: 0, apart: 0 }
  row.sources += kind === 'surname' ? 's' : 'm'
  rows.set(syllable, row)
}

const words = new Set(listed.map(({ word }) => word))
const wiktionary = new Set(listed.filter(word => word.wiktionary).map(({ word }) => word))
for (const [name, count] of countNameRuns(
  rawNewsLines(),
  word => words.has(word),
  syllable => surnames.has(syllable),
)) {
  const row = rows.get(name)
  if (row) row.sources += 'n'
  else rows.set(name, { sources: wiktionary.has(name) ? 'wn' : 'n', news: powerOfTen(count), joined: 0, apart: 0 })
}

const treebank = [...readUdVtb('train'), ...readUdVtb('dev')].map(({ text, words }) => toSegmented(text, words))
for (const word of treebank.flatMap(treebankWords)) {
  if (lengthOf(word) <= LONGEST && !rows.has(word)) rows.set(word, { sources: '', news: 0, joined: 0, apart: 0 })
}
const counts = countSpans(treebank.map(({ tokens, joined }) => [tokens, joined]))
for (const [word, row] of rows) {
  Object.assign(row, counts.get(spanOf(wordHashes(word))))
}

const lines = [...rows]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([word, { sources, news, joined, apart }]) =>
    [word, sources, news || '', joined || '', apart || ''].join('\t').replace(/\t+$/, ''),
  )
writeFileSync(LEXICON, `${[LEXICON_COLUMNS.join('\t'), ...lines].join('\n')}\n`)
const having = (source: string): number => [...rows.values()].filter(({ sources }) => sources.includes(source)).length
console.log(
  `${LEXICON}: ${rows.size} words; dictionaries ${having('d')}, Wiktionary ${having('w')}, names of the news ${having('n')}`,
)

import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { createGazetteer } from '../src/lexicon/gazetteer/gazetteer.js'
import { nameKey } from '../src/lexicon/gazetteer/name-key.js'
import { createPhraseTrie } from '../src/lexicon/phrase-trie.js'
import { parseTsv } from '../src/lexicon/tsv.js'

// Usage: npx tsx training/measure-place-names.ts
// Counts in raw news how often the name of a unit is written in lower case (a word) and how often it follows a surname or a middle
// name (the end of a person's name), and writes those that often are to data/lexicons/ambiguous-places.tsv.

const RAW = new URL('../../shared/corpora/raw/', import.meta.url)
const FILES = ['dantri2024.txt.gz', 'tuoitre2024.txt.gz', 'abmusu2022.txt.gz', 'summaries_2025_2026.txt.gz']
const EVERY = 2
const WORD_SHARE = 0.15
const PERSON_SHARE = 0.15
const LEAST = 3

const read = (path: string) => readFileSync(new URL(`../data/${path}`, import.meta.url))

interface Counts {
  lower: number
  title: number
  person: number
}

const names = new Map<string, Counts>()
const trie = createPhraseTrie<Counts>()
for (const unit of createGazetteer(read).all()) {
  if (names.has(unit.name) || /^\d/.test(unit.name)) continue
  const counts = { lower: 0, title: 0, person: 0 }
  names.set(unit.name, counts)
  trie.add(unit.key.split(' '), counts)
}
const namePart = new Set(
  parseTsv(read('lexicons/names.tsv'), 'lexicons/names.tsv', ['form', 'kind', 'group'])
    .filter(row => row.kind === 'surname' || row.kind === 'middle')
    .map(row => row.form),
)
const isTitle = (word: string) =>
  word[0] !== word[0].toLowerCase() && (word.length === 1 || word !== word.toUpperCase())
const isLower = (word: string) => word === word.toLowerCase()

for (const file of FILES) {
  const lines = gunzipSync(readFileSync(new URL(file, RAW)))
    .toString('utf8')
    .normalize('NFC')
    .split('\n')
  for (let l = 0; l < lines.length; l += EVERY) {
    const words = lines[l].match(/[\p{L}\p{M}\p{N}'’]+|[^\s\p{L}\p{N}]/gu)
    if (!words) continue
    const keys = words.map(nameKey)
    for (let at = 0; at < words.length; at++) {
      for (const { to, value } of trie.matches(keys, at)) {
        const form = words.slice(at, to)
        if (form.every(isLower)) value.lower++
        else if (form.every(isTitle)) {
          value.title++
          if (at > 0 && namePart.has(words[at - 1])) value.person++
        }
      }
    }
  }
}
const rows: string[] = []
for (const [name, { lower, title, person }] of names) {
  const as: string[] = []
  if (lower >= LEAST && lower >= WORD_SHARE * (lower + title)) as.push('word')
  if (person >= LEAST && person >= PERSON_SHARE * title) as.push('person')
  if (as.length > 0) rows.push(`${name}\t${as.join(',')}`)
}
rows.sort()
const notice =
  '# Names of units that are often something else in news: a word written in lower case, or the end of a personal name.\n# Written by training/measure-place-names.ts.\n'
writeFileSync(
  new URL('../data/lexicons/ambiguous-places.tsv', import.meta.url),
  `${notice}name\tas\n${rows.join('\n')}\n`,
)
console.log(`${rows.length} of ${names.size} names`)

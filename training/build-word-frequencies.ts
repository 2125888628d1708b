import { readFileSync, writeFileSync } from 'node:fs'
import { wordKey } from '../src/lexicon/word-key.js'
import { createTextSegmenter } from '../src/segment-text.js'
import { rawNewsLines } from './corpora/raw-news.js'

// npx tsx training/build-word-frequencies.ts: how common words are in the raw news, for the keywords of a text.
const keptWords = 3000
/** Every line whose number leaves this rest: a quarter of each newspaper. */
const everyNth = 4
const file = 'data/lexicons/word-frequencies.tsv'

const { segment } = createTextSegmenter(path => readFileSync(`data/${path}`))
const counts = new Map<string, number>()
let total = 0
let number = 0
for (const line of rawNewsLines()) {
  if (number++ % everyNth !== 0) continue
  for (const { text } of segment(line)) {
    if (!/^\p{L}/u.test(text)) continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
    total += 1
  }
}
const byKey = new Map<string, number>()
for (const [text, count] of counts) {
  const key = wordKey(text)
  byKey.set(key, (byKey.get(key) ?? 0) + count)
}
const rows = [...byKey]
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  .slice(0, keptWords)
  .map(([word, count]) => `${word}\t${Math.max(1, Math.round((count / total) * 1e7))}\n`)
const head = `# The ${keptWords} most common words of news, with occurrences in ten million words. Counted in news of 2016-2026.\nword\tcount\n`
writeFileSync(file, head + rows.join(''))
console.log(`${total} words read, ${byKey.size} different, the rarest kept: ${rows.at(-1)?.trim()}`)

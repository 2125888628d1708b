import { readFileSync } from 'node:fs'
import { createRestorer } from '../src/restore/restorer.js'
import { stripDiacritics } from '../src/text/strip-diacritics.js'
import { articles } from '../training/restorer/articles.js'

// How fast are diacritics restored, and how long does the model take to load: npx tsx bench/restore.ts
// Speed is in processor time, so that other work on the machine shows less.

const ROUNDS = 5
const SIZE = 1_000_000

let text = ''
for (const article of articles()) {
  if (article.part === 'dev') text += `${stripDiacritics(article.text)}\n`
  if (text.length > SIZE) break
}

const start = performance.now()
const restore = createRestorer(path => readFileSync(`data/${path}`))
restore('xin chao')
console.log(`model: ${(performance.now() - start).toFixed(0)} ms`)

let best = Number.POSITIVE_INFINITY
for (let round = 0; round < ROUNDS; round++) {
  const from = process.cpuUsage()
  restore(text)
  const { user, system } = process.cpuUsage(from)
  best = Math.min(best, (user + system) / 1000)
}
console.log(`${(Buffer.byteLength(text) / best / 1000).toFixed(1)} MB/s of text without marks, best of ${ROUNDS}`)

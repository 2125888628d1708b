import { existsSync } from 'node:fs'
import unorm from 'unorm'
import { normalize, normalizeWithOffsets } from '../src/text/normalize.js'
import { stripDiacritics } from '../src/text/strip-diacritics.js'
import { rawNewsLines } from '../training/corpora/raw-news.js'

// How fast is normalize on clean and on decomposed text, beside the runtime's own function and unorm: npx tsx bench/normalize.ts

const SIZE = 2_000_000
const ROUNDS = 25

const fromNews = (): string => {
  let text = ''
  for (const line of rawNewsLines()) {
    text += `${line}\n`
    if (text.length > SIZE) break
  }
  return text
}

const PARAGRAPH =
  'Từ đầu năm đến nay, bà con trong xã đã trồng thêm mười hai héc ta cam, sửa lại đường vào bản và mở hai lớp học buổi tối.\n'

const text = normalize(existsSync('../shared/corpora/raw') ? fromNews() : PARAGRAPH.repeat(SIZE / PARAGRAPH.length))
const decomposed = text.normalize('NFD')

/** Megabytes of UTF-8 a second, the best of some rounds: other work on the machine only slows down. */
const speed = (input: string, run: (text: string) => unknown, rounds = ROUNDS): number => {
  const bytes = Buffer.byteLength(input)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    run(input)
    best = Math.min(best, performance.now() - start)
  }
  return bytes / best / 1000
}

const rows: readonly (readonly [name: string, run: (text: string) => unknown, rounds?: number])[] = [
  ['normalize', normalize],
  ['normalizeWithOffsets', normalizeWithOffsets],
  ['native normalize("NFC")', input => input.normalize('NFC')],
  ['unorm.nfc', input => unorm.nfc(input), 2],
  ['normalize, tone: old', input => normalize(input, { tone: 'old' })],
  ['stripDiacritics', stripDiacritics],
]

console.log('| MB/s | clean NFC | NFD |\n|---|---|---|')
for (const [name, run, rounds] of rows) {
  console.log(`| ${name} | ${speed(text, run, rounds).toFixed(0)} | ${speed(decomposed, run, rounds).toFixed(0)} |`)
}

/*
 * How far a text is from the news: people who talk or tell (`tao`, `mày`, `rồi`) choose other words than papers do, so that what a plain
 * syllable most likely is differs too. Every plain syllable leans one way or the other; the lines around a line count, each step away less.
 */

/** Kinds of text, from 0, the driest news, to the liveliest talk. */
export const REGISTERS = 5
/** The registers from this one on are talk and tales rather than papers. */
export const LIVELY = 3

/** Mean leanings at which one register ends and the next begins. */
const BOUNDS = [-0.2, -0.05, 0.1, 0.25]

/** Leanings are kept as whole numbers of this part. */
export const LEANING_SCALE = 64

/** What a line counts for the next one. */
const DECAY = 0.8

/** Syllables that lean no way, added to each mean so that short lines keep to the middle. */
const CALM = 8

/**
 * Registers of the lines of a text.
 * @param leanings sum of the leanings of the syllables, by line
 * @param counts number of those syllables, by line
 */
export const registersOf = (leanings: readonly number[], counts: readonly number[]): Uint8Array => {
  const sums = new Float64Array(leanings.length)
  const totals = new Float64Array(leanings.length)
  const sweep = (line: number, state: { sum: number; total: number }): void => {
    sums[line] += state.sum
    totals[line] += state.total
    state.sum = (state.sum + leanings[line]) * DECAY
    state.total = (state.total + counts[line]) * DECAY
  }
  const down = { sum: 0, total: 0 }
  for (let line = 0; line < sums.length; line++) sweep(line, down)
  const up = { sum: 0, total: 0 }
  for (let line = sums.length - 1; line >= 0; line--) sweep(line, up)
  return Uint8Array.from(sums, (sum, line) => {
    const mean = (sum + leanings[line]) / (totals[line] + counts[line] + CALM) / LEANING_SCALE
    return BOUNDS.filter(bound => mean >= bound).length
  })
}

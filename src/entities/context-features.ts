import { type Columns, wordBeside } from './columns.js'
import { bucket, mix } from './mix.js'

/**
 * The other features of token `i`, which depend on more than one form. None is asked that brought nothing beside the others when the
 * model was read without it: each costs a look into the table of weights for every token.
 */
export const collectContextFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, outside, runFrom, runTo, sentenceFrom, sentenceTo, wordPlace } = columns
  const from = sentenceFrom[i]
  const to = sentenceTo[i]
  let n = start
  const w0 = facts[i]
  const p1 = i - 1 >= from ? facts[i - 1] : outside
  const p2 = i - 2 >= from ? facts[i - 2] : outside
  const n1 = i + 1 < to ? facts[i + 1] : outside
  const n2 = i + 2 < to ? facts[i + 2] : outside
  const shape = w0.shape

  // forms side by side
  out[n++] = mix(70, p2.low, p1.low, 0)
  out[n++] = mix(73, n1.low, n2.low, 0)
  out[n++] = mix(80, shape, p1.low, 0)
  out[n++] = mix(81, shape, n1.low, 0)
  out[n++] = mix(84, shape, p1.shape, p2.low)
  out[n++] = mix(85, shape, n1.shape, n2.low)
  out[n++] = mix(86, p1.middle, w0.middle, 0)
  out[n++] = mix(87, w0.middle, n1.middle, 0)
  out[n++] = mix(88, p1.coarse, w0.coarse, n1.coarse)
  out[n++] = mix(82, p2.coarse, p1.coarse, w0.coarse)
  out[n++] = mix(83, w0.coarse, n1.coarse, n2.coarse)

  // words side by side
  const { middle } = wordBeside(columns, i, 0)
  const wordBefore = wordBeside(columns, i, -1).middle
  const wordAfter = wordBeside(columns, i, 1).middle
  const placeInWord = shape * 4 + wordPlace[i]
  out[n++] = mix(203, wordBefore, middle, wordPlace[i])
  out[n++] = mix(204, middle, wordAfter, wordPlace[i])
  out[n++] = mix(205, wordBefore, wordAfter, placeInWord)
  out[n++] = mix(207, wordAfter, wordBeside(columns, i, 2).middle, placeInWord)

  // what stands beside the run of capitalised tokens around
  const first = runFrom[i]
  if (first >= 0) {
    const end = runTo[i]
    const before = first > from ? facts[first - 1] : outside
    const after = end < to ? facts[end] : outside
    const step = bucket(i - first)
    out[n++] = mix(140, before.low, step, 0)
    out[n++] = mix(141, after.low, bucket(end - i), 0)
    out[n++] = mix(142, before.low, after.low, 0)
    out[n++] = mix(145, facts[first].low, step, 0)
    out[n++] = mix(147, before.middle, after.middle, 0)
  }
  return n
}

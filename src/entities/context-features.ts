import { type Columns, wordBeside } from './columns.js'
import type { FormFacts } from './forms.js'
import { isCut } from './heads.js'
import { bucket, mix } from './mix.js'

const isSurname = (facts: FormFacts): boolean => facts.namePart > 0 && facts.namePart <= 3

const isDash = (facts: FormFacts): boolean => facts.lower === '-' || facts.lower === '–'

/** The other features of token `i` that depend on more than one form. */
export const collectContextFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, outside, tags, runFrom, runTo, sentenceFrom, sentenceTo, wordPlace, evidence } = columns
  const { place, organization, position, noun } = tags
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
  out[n++] = mix(206, wordBeside(columns, i, -2).middle, wordBefore, placeInWord)
  out[n++] = mix(207, wordAfter, wordBeside(columns, i, 2).middle, placeInWord)

  // lists
  const placeHere = place[i]
  const organizationHere = organization[i]
  const positionHere = position[i]
  const inside = i > from
  const placeBefore = inside ? place[i - 1] : 0
  const organizationBefore = inside ? organization[i - 1] : 0
  const more = i + 1 < to
  const placeAfter = more ? place[i + 1] : 0
  if (organizationBefore) out[n++] = mix(105, organizationBefore, w0.middle, noun[i])
  if (placeHere) {
    out[n++] = mix(115, placeHere, p1.low, 0)
    out[n++] = mix(116, placeHere, n1.low, 0)
  }
  if (positionHere) {
    out[n++] = mix(118, positionHere, p1.low, 0)
    out[n++] = mix(119, positionHere, n1.low, 0)
    out[n++] = mix(120, positionHere, shape, n1.shape)
  }
  if (organizationHere) {
    out[n++] = mix(123, organizationHere, p1.low, 0)
    out[n++] = mix(124, organizationHere, n1.low, 0)
  }
  if (noun[i]) out[n++] = mix(125, noun[i], placeAfter, n1.shape)

  // the run of capitalised tokens around
  const first = runFrom[i]
  if (first >= 0) {
    const end = runTo[i]
    const before = first > from ? facts[first - 1] : outside
    const after = end < to ? facts[end] : outside
    const length = bucket(end - first)
    const step = bucket(i - first)
    const left = bucket(end - i)
    const head = facts[first]
    out[n++] = mix(140, before.low, step, 0)
    out[n++] = mix(141, after.low, left, 0)
    out[n++] = mix(142, before.low, after.low, 0)
    out[n++] = mix(145, head.low, step, 0)
    out[n++] = mix(147, before.middle, after.middle, 0)
    out[n++] = mix(148, before.middle, head.namePart, length)
    out[n++] = mix(150, facts[end - 1].low, left, 0)
    out[n++] = mix(151, after.low, end + 1 < to ? facts[end + 1].low : 0, 0)
    out[n++] = mix(152, head.namePart, before.low, length)
    out[n++] = mix(166, w0.namePart, left, p1.low)
    let surname = i
    while (surname > first && surname > i - 3 && !isSurname(facts[surname])) surname--
    if (isSurname(facts[surname])) {
      const rest = bucket(end - surname)
      out[n++] = mix(167, facts[surname].namePart, rest, 8 * (i - surname) + bucket(surname - first))
      out[n++] = mix(168, rest, i - surname, after.low)
      out[n++] = mix(169, rest, i - surname, surname > from ? facts[surname - 1].low : 0)
    }
    if (first > from) out[n++] = mix(155, first - 1 > from ? facts[first - 2].low : 0, before.low, 0)
  }

  // the head to the left that what stands here may belong to, or the mark before it
  const k = columns.heads[i]
  if (k >= 0) {
    const belongs = organization[k] || noun[k] || position[k]
    if (isCut(facts, i, k)) {
      out[n++] = mix(160, facts[k].low, bucket(i - k), 0)
    } else if (isDash(w0) || isDash(n1) || isDash(p1)) {
      const layer = organization[k] ? 1 : noun[k] ? 2 : 3
      out[n++] = mix(164, layer, belongs, isDash(w0) ? placeBefore : placeHere)
    }
  }

  // the rest of the text
  const seen = evidence[i]
  if (seen) out[n++] = mix(173, seen & 63, p1.low, 0)
  return n
}

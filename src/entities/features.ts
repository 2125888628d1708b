import type { Columns } from './columns.js'
import { type FormFacts, SHAPE } from './forms.js'

/** Changes with every change of what the collectors give: a model made for other features is refused. */
export const ENTITY_FEATURES = 'entities-4'

/** Upper bound of the features of a token. */
export const FEATURE_LIMIT = 192

/** How far to both sides of a token the forms are features. */
export const REACH = 3

/** One hash of a template and what fills it. */
export const mix = (template: number, a: number, b: number, c: number): number => {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) | 0
}

/**
 * Features that depend on one form alone, seen from a token `offset` places to its left (−3 … 3). Their weights are summed once per
 * form and offset.
 */
export const collectFormFeatures = (facts: FormFacts, offset: number, out: Int32Array, n: number): number => {
  const template = offset + REACH
  const near = offset >= -1 && offset <= 1
  out[n++] = mix(template, facts.low, 0, 0)
  if (offset >= -2 && offset <= 2) out[n++] = mix(10 + template, facts.cluster, 0, 0)
  if (near) {
    out[n++] = mix(20 + template, facts.form, 0, 0)
    out[n++] = mix(30 + template, facts.shape, facts.namePart, 0)
    out[n++] = mix(40 + template, facts.shape, facts.capital, 0)
    out[n++] = mix(50 + template, facts.shape, facts.cluster, 0)
  }
  if (offset === 0) {
    out[n++] = mix(60, facts.shape, 0, 0)
    if (facts.suffix2) {
      out[n++] = mix(61, facts.suffix2, facts.shape, 0)
      out[n++] = mix(62, facts.suffix3, facts.shape, 0)
    }
  }
  return n
}

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : 7)

const isSurname = (facts: FormFacts): boolean => facts.namePart > 0 && facts.namePart <= 3

const isDash = (facts: FormFacts): boolean => facts.lower === '-' || facts.lower === '–'

/** Features of token `i` that depend on more than one form, written to `out` from `n` on; returns how many there are then. */
export const collectContextFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, outside, tags, runFrom, runTo, sentenceFrom, sentenceTo, zone, evidence } = columns
  const { place, organization, position, honorific, noun } = tags
  const from = sentenceFrom[i]
  const to = sentenceTo[i]
  let n = start
  const w0 = facts[i]
  const p1 = i - 1 >= from ? facts[i - 1] : outside
  const p2 = i - 2 >= from ? facts[i - 2] : outside
  const n1 = i + 1 < to ? facts[i + 1] : outside
  const n2 = i + 2 < to ? facts[i + 2] : outside
  const shape = w0.shape
  const atStart = i === from ? 1 : 0

  // forms side by side
  out[n++] = mix(70, p2.low, p1.low, 0)
  out[n++] = mix(71, p1.low, w0.low, 0)
  out[n++] = mix(72, w0.low, n1.low, 0)
  out[n++] = mix(73, n1.low, n2.low, 0)
  out[n++] = mix(74, p1.low, w0.low, n1.low)
  out[n++] = mix(75, p2.low, p1.low, w0.low)
  out[n++] = mix(76, w0.low, n1.low, n2.low)
  out[n++] = mix(77, p1.low, n1.low, shape)
  out[n++] = mix(78, p1.shape, shape, n1.shape)
  out[n++] = mix(79, (p2.shape << 4) | p1.shape, shape, (n1.shape << 4) | n2.shape)
  out[n++] = mix(80, shape, p1.low, 0)
  out[n++] = mix(81, shape, n1.low, 0)
  out[n++] = mix(82, shape, p2.low, p1.low)
  out[n++] = mix(83, shape, n1.low, n2.low)
  out[n++] = mix(84, shape, p1.shape, p2.low)
  out[n++] = mix(85, shape, n1.shape, n2.low)
  out[n++] = mix(86, p1.cluster, w0.cluster, 0)
  out[n++] = mix(87, w0.cluster, n1.cluster, 0)
  out[n++] = mix(88, p1.cluster, shape, n1.cluster)
  out[n++] = mix(89, w0.capital, shape, atStart)
  out[n++] = mix(90, w0.capital, n1.shape, n1.capital)
  out[n++] = mix(91, p1.namePart, w0.namePart, shape)
  out[n++] = mix(92, w0.namePart, n1.namePart, (shape << 4) | n1.shape)
  out[n++] = mix(93, zone[i], shape, 0)
  out[n++] = mix(94, atStart ? 1 : i === from + 1 ? 2 : i === to - 1 ? 3 : 0, shape, 0)

  // lists
  const placeHere = place[i]
  const organizationHere = organization[i]
  const positionHere = position[i]
  const inside = i > from
  const placeBefore = inside ? place[i - 1] : 0
  const organizationBefore = inside ? organization[i - 1] : 0
  const positionBefore = inside ? position[i - 1] : 0
  const nounBefore = inside ? noun[i - 1] : 0
  const more = i + 1 < to
  const placeAfter = more ? place[i + 1] : 0
  const positionAfter = more ? position[i + 1] : 0
  out[n++] = mix(100, placeHere, shape, 0)
  out[n++] = mix(101, organizationHere, shape, 0)
  out[n++] = mix(102, positionHere, shape, 0)
  out[n++] = mix(103, noun[i], 0, 0)
  out[n++] = mix(104, honorific[i], 0, 0)
  out[n++] = mix(106, nounBefore, shape, 0)
  out[n++] = mix(107, positionBefore, shape, 0)
  out[n++] = mix(108, inside ? honorific[i - 1] : 0, shape, 0)
  out[n++] = mix(109, organizationBefore, shape, 0)
  out[n++] = mix(110, placeBefore, shape, 0)
  if (organizationBefore) out[n++] = mix(105, organizationBefore, w0.cluster, noun[i])
  out[n++] = mix(111, placeAfter, shape, 0)
  out[n++] = mix(112, positionAfter, shape, 0)
  out[n++] = mix(113, more ? organization[i + 1] : 0, shape, 0)
  if (placeHere) {
    out[n++] = mix(114, placeHere, nounBefore, 0)
    out[n++] = mix(115, placeHere, p1.low, 0)
    out[n++] = mix(116, placeHere, n1.low, 0)
    out[n++] = mix(117, placeHere, organizationBefore, positionBefore)
  }
  if (positionHere) {
    out[n++] = mix(118, positionHere, p1.low, 0)
    out[n++] = mix(119, positionHere, n1.low, 0)
    out[n++] = mix(120, positionHere, shape, n1.shape)
    out[n++] = mix(121, positionHere, organizationHere, 0)
    out[n++] = mix(122, positionHere, positionAfter, positionBefore)
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
    out[n++] = mix(143, length, step, 0)
    out[n++] = mix(144, head.namePart, length, step)
    out[n++] = mix(145, head.low, step, 0)
    out[n++] = mix(147, before.cluster, after.cluster, 0)
    out[n++] = mix(148, before.cluster, head.namePart, length)
    out[n++] = mix(149, first === from ? 1 : 0, length, step)
    out[n++] = mix(150, facts[end - 1].low, left, 0)
    out[n++] = mix(151, after.low, end + 1 < to ? facts[end + 1].low : 0, 0)
    out[n++] = mix(152, head.namePart, before.low, length)
    // where a full name of a person may begin at the end of the run: `Sở Y tế Trần Văn Bình`
    out[n++] = mix(165, w0.namePart, left, i > first ? 1 : 0)
    out[n++] = mix(166, w0.namePart, left, p1.low)
    let surname = i
    while (surname > first && surname > i - 3 && !isSurname(facts[surname])) surname--
    if (isSurname(facts[surname])) {
      const rest = bucket(end - surname)
      out[n++] = mix(167, facts[surname].namePart, rest, 8 * (i - surname) + bucket(surname - first))
      out[n++] = mix(168, rest, i - surname, after.low)
      out[n++] = mix(169, rest, i - surname, surname > from ? facts[surname - 1].low : 0)
    }
    if (organization[first]) out[n++] = mix(153, organization[first], step, 0)
    if (position[first]) out[n++] = mix(154, position[first], step, 0)
    if (first > from) {
      out[n++] = mix(155, first - 1 > from ? facts[first - 2].low : 0, before.low, 0)
      out[n++] = mix(156, honorific[first - 1], length, step)
      out[n++] = mix(157, noun[first - 1], length, step)
      out[n++] = mix(158, position[first - 1], head.namePart, step)
      out[n++] = mix(159, organization[first - 1], step, 0)
    }
  }

  // the head to the left that what stands here may belong to
  for (let k = i - 1, steps = 1; k >= from && steps <= 9; k--, steps++) {
    if (facts[k].shape === SHAPE.mark && steps > 1 && facts[k].lower !== '-') {
      out[n++] = mix(160, facts[k].low, bucket(steps), 0)
      break
    }
    const belongs = organization[k] || noun[k] || position[k]
    if (belongs) {
      const layer = organization[k] ? 1 : noun[k] ? 2 : 3
      out[n++] = mix(161, layer, belongs, bucket(steps))
      out[n++] = mix(162, layer, belongs, shape)
      out[n++] = mix(163, layer, belongs, first >= 0 ? 10 + bucket(i - first) : 0)
      if (isDash(w0) || isDash(n1) || isDash(p1)) {
        out[n++] = mix(164, layer, belongs, isDash(w0) ? placeBefore : placeHere)
      }
      break
    }
  }

  // the rest of the text
  const seen = evidence[i]
  if (seen) {
    for (let bit = 0; bit < 12; bit++) if ((seen >> bit) & 1) out[n++] = mix(170, bit, shape, 0)
    out[n++] = mix(171, seen & 63, first >= 0 ? bucket(runTo[i] - first) : 9, 0)
    out[n++] = mix(172, seen, first >= 0 ? 1 + bucket(i - first) : 0, 0)
    out[n++] = mix(173, seen & 63, p1.low, 0)
  }
  return n
}

/** All features of token `i`: those of the forms around it and those of its context. */
export const collectFeatures = (columns: Columns, i: number, out: Int32Array): number => {
  const { facts, outside, sentenceFrom, sentenceTo } = columns
  let n = 0
  for (let offset = -REACH; offset <= REACH; offset++) {
    const k = i + offset
    n = collectFormFeatures(k >= sentenceFrom[i] && k < sentenceTo[i] ? facts[k] : outside, offset, out, n)
  }
  return collectContextFeatures(columns, i, out, n)
}

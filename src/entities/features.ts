import type { Columns } from './columns.js'
import { type FormFacts, SHAPE } from './forms.js'

/** Changes with every change of what {@link collectFeatures} gives: a model made for other features is refused. */
export const ENTITY_FEATURES = 'entities-1'

/** Upper bound of the features of a token. */
export const FEATURE_LIMIT = 160

export const mix = (template: number, a: number, b = 0, c = 0): number => {
  let hash = Math.imul(template + 1, 0x9e3779b1) ^ a
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 16) ^ c, 0x27d4eb2f)
  return (hash ^ (hash >>> 15)) | 0
}

const OUTSIDE: FormFacts = {
  lower: '',
  low: 1,
  form: 1,
  shape: 15,
  suffix2: 0,
  suffix3: 0,
  namePart: 0,
  cluster: 0,
  capital: 0,
}

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : 7)

/**
 * Writes the hashes of the features of token `i` to `out` and returns how many they are. Training and use share this function.
 */
export const collectFeatures = (columns: Columns, i: number, out: Int32Array): number => {
  const { facts, tags, runFrom, runTo, sentenceFrom, sentenceTo, zone, evidence } = columns
  const from = sentenceFrom[i]
  const to = sentenceTo[i]
  const at = (k: number): FormFacts => (k >= from && k < to ? facts[k] : OUTSIDE)
  const tag = (layer: keyof Columns['tags'], k: number): number => (k >= from && k < to ? tags[layer][k] : 0)
  let n = 0
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out[n++] = mix(template, a, b, c)
  }
  const start = runFrom[i]
  const [p3, p2, p1, w0, n1, n2, n3] = [at(i - 3), at(i - 2), at(i - 1), facts[i], at(i + 1), at(i + 2), at(i + 3)]

  // words
  add(0, 0)
  add(1, p3.low)
  add(2, p2.low)
  add(3, p1.low)
  add(4, w0.low)
  add(5, n1.low)
  add(6, n2.low)
  add(7, n3.low)
  add(8, w0.form)
  add(9, p1.form)
  add(10, n1.form)
  add(11, p2.low, p1.low)
  add(12, p1.low, w0.low)
  add(13, w0.low, n1.low)
  add(14, n1.low, n2.low)
  add(15, p1.low, w0.low, n1.low)
  add(16, p2.low, p1.low, w0.low)
  add(17, w0.low, n1.low, n2.low)
  add(18, p1.low, n1.low)

  // shapes
  add(20, p1.shape)
  add(21, w0.shape)
  add(22, n1.shape)
  add(23, p1.shape, w0.shape)
  add(24, w0.shape, n1.shape)
  add(25, p1.shape, w0.shape, n1.shape)
  add(26, (p2.shape << 4) | p1.shape, w0.shape, (n1.shape << 4) | n2.shape)
  add(27, w0.shape, p1.low)
  add(28, w0.shape, n1.low)
  add(29, w0.shape, p2.low, p1.low)
  add(30, w0.shape, n1.low, n2.low)
  add(31, w0.shape, p1.shape, p2.low)
  add(32, w0.shape, n1.shape, n2.low)
  if (w0.suffix2) {
    add(33, w0.suffix2, w0.shape)
    add(34, w0.suffix3, w0.shape)
  }

  // classes learnt from raw news
  add(40, p2.cluster)
  add(41, p1.cluster)
  add(42, w0.cluster)
  add(43, n1.cluster)
  add(44, n2.cluster)
  add(45, p1.cluster, w0.cluster)
  add(46, w0.cluster, n1.cluster)
  add(47, w0.cluster, w0.shape)
  add(48, p1.cluster, w0.shape)
  add(49, n1.cluster, w0.shape)

  add(35, w0.capital, w0.shape)
  add(36, w0.capital, w0.shape, i === from ? 1 : 0)
  add(37, w0.capital, n1.shape, n1.capital)
  add(38, p1.capital, p1.shape, w0.shape)

  // the rest of the text
  if (evidence[i]) {
    const seen = evidence[i]
    for (let bit = 0; bit < 12; bit++) if ((seen >> bit) & 1) add(140, bit, w0.shape)
    add(141, seen & 63, start >= 0 ? bucket(runTo[i] - start) : 9)
    add(142, seen, start >= 0 ? 1 + bucket(i - start) : 0)
    add(143, seen & 63, p1.low)
  }

  // lists
  const place = tag('place', i)
  const organization = tag('organization', i)
  const position = tag('position', i)
  const noun = tag('noun', i)
  const known = tag('known', i)
  const [beforePosition, beforeNoun, beforeHonorific, beforeOrganization] = [
    tag('position', i - 1),
    tag('noun', i - 1),
    tag('honorific', i - 1),
    tag('organization', i - 1),
  ]
  const afterPosition = tag('position', i + 1)
  const afterPlace = tag('place', i + 1)
  add(50, place)
  add(51, organization)
  add(52, position)
  add(53, noun)
  add(54, tag('honorific', i))
  add(55, known)
  add(56, beforeNoun, w0.shape)
  add(57, beforePosition, w0.shape)
  add(58, beforeHonorific, w0.shape)
  add(59, beforeOrganization, w0.shape)
  add(60, tag('place', i - 1), w0.shape)
  add(61, afterPlace, w0.shape)
  add(62, afterPosition, w0.shape)
  add(63, tag('organization', i + 1), w0.shape)
  add(64, place, beforeNoun)
  add(65, place, p1.low)
  add(66, place, n1.low)
  add(67, position, p1.low)
  add(68, position, n1.low)
  add(69, organization, p1.low)
  add(70, organization, n1.low)
  add(71, place, beforeOrganization, beforePosition)
  add(72, noun, afterPlace, n1.shape)
  add(73, position, w0.shape, n1.shape)
  add(74, position, tag('organization', i))
  add(75, known, p1.low)
  add(76, known, n1.low)
  add(77, known, place, w0.shape)
  add(78, tag('known', i - 1), w0.shape)
  add(79, tag('known', i + 1), w0.shape)
  add(80, position, afterPosition, beforePosition)
  add(81, organization, w0.shape)
  add(82, position, w0.shape)

  // parts of names
  add(90, w0.namePart, w0.shape)
  add(91, p1.namePart, w0.namePart, w0.shape)
  add(92, w0.namePart, n1.namePart, (w0.shape << 4) | n1.shape)
  add(93, p1.namePart, p1.shape, w0.shape)

  // the run of capitalised tokens around, or the nearest ones
  if (start >= 0) {
    const end = runTo[i]
    const before = at(start - 1)
    const after = at(end)
    const length = bucket(end - start)
    const place1 = bucket(i - start)
    add(100, before.low, place1)
    add(101, after.low, bucket(end - i))
    add(102, before.low, after.low)
    add(103, length, place1)
    add(104, facts[start].namePart, length, place1)
    add(105, facts[start].low, place1)
    add(106, tag('honorific', start - 1), length, place1)
    add(107, tag('noun', start - 1), length, place1)
    add(108, tag('position', start - 1), facts[start].namePart, place1)
    add(109, tag('organization', start), place1)
    add(110, tag('organization', start - 1), place1)
    add(111, before.cluster, after.cluster)
    add(112, before.cluster, facts[start].namePart, length)
    add(113, start === from ? 1 : 0, length, place1)
    add(114, at(start - 2).low, before.low)
    add(115, facts[end - 1].low, bucket(end - i))
    add(116, tag('position', start), place1)
    add(117, after.low, at(end + 1).low)
    add(118, facts[start].namePart, before.low, length)
  }
  // the head to the left that what stands here may belong to
  for (let k = i - 1, steps = 1; k >= from && steps <= 9; k--, steps++) {
    if (facts[k].shape === SHAPE.mark && steps > 1 && facts[k].lower !== '-') {
      add(120, facts[k].low, bucket(steps))
      break
    }
    const head = tags.organization[k] || tags.noun[k] || tags.position[k]
    if (head) {
      const layer = tags.organization[k] ? 1 : tags.noun[k] ? 2 : 3
      add(121, layer, head, bucket(steps))
      add(122, layer, head, w0.shape)
      add(123, layer, head, start >= 0 ? 10 + bucket(i - start) : 0)
      break
    }
  }

  // where in the sentence
  add(130, zone[i], w0.shape)
  add(131, i === from ? 1 : i === from + 1 ? 2 : i === to - 1 ? 3 : 0, w0.shape)
  return n
}

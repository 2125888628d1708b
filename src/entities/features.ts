import { type Columns, wordBeside } from './columns.js'
import { type FormFacts, SHAPE } from './forms.js'
import { type WordFacts, wordPlaceOf } from './word-facts.js'

/** Changes with every change of what the collectors give: a model made for other features is refused. */
export const ENTITY_FEATURES = 'entities-5'

/** Upper bound of the features of a token. */
export const FEATURE_LIMIT = 256

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
  if (offset >= -2 && offset <= 2) out[n++] = mix(10 + template, facts.middle, 0, 0)
  if (offset >= -2 && offset <= 2 && facts.fine) {
    out[n++] = mix(220 + template, facts.fine, 0, 0)
    out[n++] = mix(230 + template, facts.coarse, 0, 0)
    if (near) out[n++] = mix(240 + template, facts.fine, facts.shape, 0)
  }
  if (near) {
    out[n++] = mix(20 + template, facts.form, 0, 0)
    out[n++] = mix(30 + template, facts.shape, facts.namePart, 0)
    out[n++] = mix(40 + template, facts.shape, facts.capital, 0)
    out[n++] = mix(50 + template, facts.shape, facts.middle, 0)
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

/**
 * Features that depend on one word alone, seen from a token (see {@link wordPlaceOf}). Their weights are summed once per word and
 * place.
 */
export const collectWordFeatures = (word: WordFacts, place: number, out: Int32Array, n: number): number => {
  out[n++] = mix(200, word.hash, place, 0)
  out[n++] = mix(201, word.middle, place, 0)
  out[n++] = mix(202, word.fine, place, 0)
  return n
}

const bucket = (n: number): number => (n < 5 ? n : n < 8 ? 5 : n < 16 ? 6 : 7)

const isSurname = (facts: FormFacts): boolean => facts.namePart > 0 && facts.namePart <= 3

const isDash = (facts: FormFacts): boolean => facts.lower === '-' || facts.lower === '–'

/*
 * Three groups of features depend on small numbers that come together in few ways. Each group has a key that tells all of them, so
 * that their weights can be summed once per key (see group-cache.ts).
 */

/** 32-bit words of the key of a group. */
export const KEY_WORDS = 4

const LIST_GROUP = 1 << 28
const SHAPE_GROUP = 2 << 28
const EVIDENCE_GROUP = 3 << 28

/** The tags of the lists but for honorifics, in 27 bits: place 10, organization 5, position 6, noun 6. */
const packTags = ({ place, organization, position, noun }: Columns['tags'], i: number): number =>
  place[i] | (organization[i] << 10) | (position[i] << 15) | (noun[i] << 21)

const PLACE_TO_POSITION = (1 << 21) - 1

/** What the lists say of token `i` and its neighbours. */
export const keyOfLists = ({ tags, facts, sentenceFrom, sentenceTo }: Columns, i: number, key: Int32Array): void => {
  const inside = i > sentenceFrom[i]
  key[0] = packTags(tags, i)
  key[1] = inside ? packTags(tags, i - 1) : 0
  key[2] = (i + 1 < sentenceTo[i] ? packTags(tags, i + 1) & PLACE_TO_POSITION : 0) | (facts[i].shape << 21)
  key[3] = LIST_GROUP | tags.honorific[i] | (inside ? tags.honorific[i - 1] << 8 : 0)
}

export const collectListFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { place, organization, position, honorific, noun } = columns.tags
  const { shape } = columns.facts[i]
  const inside = i > columns.sentenceFrom[i]
  const more = i + 1 < columns.sentenceTo[i]
  const placeHere = place[i]
  const positionHere = position[i]
  const nounBefore = inside ? noun[i - 1] : 0
  const organizationBefore = inside ? organization[i - 1] : 0
  const positionBefore = inside ? position[i - 1] : 0
  const positionAfter = more ? position[i + 1] : 0
  let n = start
  out[n++] = mix(100, placeHere, shape, 0)
  out[n++] = mix(101, organization[i], shape, 0)
  out[n++] = mix(102, positionHere, shape, 0)
  out[n++] = mix(103, noun[i], 0, 0)
  out[n++] = mix(104, honorific[i], 0, 0)
  out[n++] = mix(106, nounBefore, shape, 0)
  out[n++] = mix(107, positionBefore, shape, 0)
  out[n++] = mix(108, inside ? honorific[i - 1] : 0, shape, 0)
  out[n++] = mix(109, organizationBefore, shape, 0)
  out[n++] = mix(110, inside ? place[i - 1] : 0, shape, 0)
  out[n++] = mix(111, more ? place[i + 1] : 0, shape, 0)
  out[n++] = mix(112, positionAfter, shape, 0)
  out[n++] = mix(113, more ? organization[i + 1] : 0, shape, 0)
  if (placeHere) {
    out[n++] = mix(114, placeHere, nounBefore, 0)
    out[n++] = mix(117, placeHere, organizationBefore, positionBefore)
  }
  if (positionHere) {
    out[n++] = mix(121, positionHere, organization[i], 0)
    out[n++] = mix(122, positionHere, positionAfter, positionBefore)
  }
  return n
}

/** Where a token stands in its sentence: 1 first, 2 second, 3 last, else 0. */
const placeInSentence = ({ sentenceFrom, sentenceTo }: Columns, i: number): number =>
  i === sentenceFrom[i] ? 1 : i === sentenceFrom[i] + 1 ? 2 : i === sentenceTo[i] - 1 ? 3 : 0

/** The form `offset` places from token `i`, or what stands for the end of the sentence. */
export const factsAt = (
  { facts, outside, sentenceFrom, sentenceTo }: Columns,
  i: number,
  offset: number,
): FormFacts => {
  const k = i + offset
  return k >= sentenceFrom[i] && k < sentenceTo[i] ? facts[k] : outside
}

/** Shapes, capitals and parts of names of token `i` and its neighbours. */
export const keyOfShapes = (columns: Columns, i: number, key: Int32Array): void => {
  const w0 = columns.facts[i]
  const p1 = factsAt(columns, i, -1)
  const n1 = factsAt(columns, i, 1)
  const around =
    (factsAt(columns, i, -2).shape << 12) | (p1.shape << 8) | (n1.shape << 4) | factsAt(columns, i, 2).shape
  key[0] = (around << 4) | w0.shape
  key[1] = (w0.capital << 9) | (n1.capital << 6) | (columns.zone[i] << 3) | placeInSentence(columns, i)
  key[2] = (p1.namePart << 8) | (w0.namePart << 4) | n1.namePart
  key[3] = SHAPE_GROUP
}

export const collectShapeFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const w0 = columns.facts[i]
  const { shape } = w0
  const p1 = factsAt(columns, i, -1)
  const n1 = factsAt(columns, i, 1)
  const where = placeInSentence(columns, i)
  let n = start
  out[n++] = mix(78, p1.shape, shape, n1.shape)
  const left = (factsAt(columns, i, -2).shape << 4) | p1.shape
  out[n++] = mix(79, left, shape, (n1.shape << 4) | factsAt(columns, i, 2).shape)
  out[n++] = mix(89, w0.capital, shape, where === 1 ? 1 : 0)
  out[n++] = mix(90, w0.capital, n1.shape, n1.capital)
  out[n++] = mix(91, p1.namePart, w0.namePart, shape)
  out[n++] = mix(92, w0.namePart, n1.namePart, (shape << 4) | n1.shape)
  out[n++] = mix(93, columns.zone[i], shape, 0)
  out[n++] = mix(94, where, shape, 0)
  return n
}

/** What the rest of the text says of token `i`, which must have {@link Columns.evidence}. */
export const keyOfEvidence = ({ evidence, facts, runFrom, runTo }: Columns, i: number, key: Int32Array): void => {
  const run = runFrom[i] >= 0 ? 16 | bucket(runTo[i] - runFrom[i]) : 0
  key[0] = evidence[i] | (facts[i].shape << 12)
  key[1] = run
  key[2] = runFrom[i] >= 0 ? bucket(i - runFrom[i]) : 0
  key[3] = EVIDENCE_GROUP
}

export const collectEvidenceFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const first = columns.runFrom[i]
  const seen = columns.evidence[i]
  const { shape } = columns.facts[i]
  let n = start
  for (let bit = 0; bit < 12; bit++) if ((seen >> bit) & 1) out[n++] = mix(170, bit, shape, 0)
  out[n++] = mix(171, seen & 63, first >= 0 ? bucket(columns.runTo[i] - first) : 9, 0)
  out[n++] = mix(172, seen, first >= 0 ? 1 + bucket(i - first) : 0, 0)
  return n
}

/** The other features of token `i` that depend on more than one form. */
export const collectContextFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, outside, tags, runFrom, runTo, sentenceFrom, sentenceTo, wordPlace, evidence } = columns
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
  out[n++] = mix(208, placeInWord, place[i], 0)

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
    out[n++] = mix(143, length, step, 0)
    out[n++] = mix(144, head.namePart, length, step)
    out[n++] = mix(145, head.low, step, 0)
    out[n++] = mix(147, before.middle, after.middle, 0)
    out[n++] = mix(148, before.middle, head.namePart, length)
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
  if (seen) out[n++] = mix(173, seen & 63, p1.low, 0)
  return n
}

/** All features of token `i`, written to `out`; returns how many. */
export const collectFeatures = (columns: Columns, i: number, out: Int32Array): number => {
  const { facts, wordPlace } = columns
  let n = 0
  for (let offset = -REACH; offset <= REACH; offset++) {
    n = collectFormFeatures(factsAt(columns, i, offset), offset, out, n)
  }
  for (let beside = 0; beside < 3; beside++) {
    const place = wordPlaceOf(beside, wordPlace[i], facts[i].shape)
    n = collectWordFeatures(wordBeside(columns, i, beside - 1), place, out, n)
  }
  n = collectListFeatures(columns, i, out, n)
  n = collectShapeFeatures(columns, i, out, n)
  if (columns.evidence[i]) n = collectEvidenceFeatures(columns, i, out, n)
  return collectContextFeatures(columns, i, out, n)
}

import { type Columns, factsAt, wordBeside } from './columns.js'
import { collectWordFeatures } from './form-features.js'
import { bucket, mix } from './mix.js'
import { wordPlaceOf } from './word-facts.js'

/*
 * Groups of features that depend on few numbers, or on numbers that come together in few ways. Each has a key that tells all of them,
 * so that their weights can be summed once per key (see group-cache.ts). Two more are in run-features.ts.
 */

/** 32-bit words of the key of a group. */
export const KEY_WORDS = 4

const LIST_GROUP = 1 << 28
const SHAPE_GROUP = 2 << 28
const EVIDENCE_GROUP = 3 << 28
const WORD_GROUP = 4 << 28

/** The word before that of token `i` (`beside` 0), its own (1), the one after it (2). */
export const keyOfWord = (columns: Columns, i: number, beside: number, key: Int32Array): void => {
  key[0] = wordBeside(columns, i, beside - 1).hash
  key[1] = wordPlaceOf(beside, columns.wordPlace[i], columns.facts[i].shape)
  key[2] = 0
  key[3] = WORD_GROUP
}

/** The features of {@link keyOfWord}, by `beside`. */
export const collectWordAt = [0, 1, 2].map(
  beside =>
    (columns: Columns, i: number, out: Int32Array, start: number): number => {
      const place = wordPlaceOf(beside, columns.wordPlace[i], columns.facts[i].shape)
      return collectWordFeatures(wordBeside(columns, i, beside - 1), place, out, start)
    },
)

/** The tags of the lists but for honorifics, in 27 bits: place 10, organization 5, position 6, noun 6. */
const packTags = ({ place, organization, position, noun }: Columns['tags'], i: number): number =>
  place[i] | (organization[i] << 10) | (position[i] << 15) | (noun[i] << 21)

const PLACE_TO_POSITION = (1 << 21) - 1

/** What the lists say of token `i` and its neighbours. */
export const keyOfLists = (
  { tags, facts, wordPlace, sentenceFrom, sentenceTo }: Columns,
  i: number,
  key: Int32Array,
): void => {
  const inside = i > sentenceFrom[i]
  key[0] = packTags(tags, i)
  key[1] = inside ? packTags(tags, i - 1) : 0
  key[2] = (i + 1 < sentenceTo[i] ? packTags(tags, i + 1) & PLACE_TO_POSITION : 0) | (facts[i].shape << 21)
  key[3] = LIST_GROUP | tags.honorific[i] | (inside ? tags.honorific[i - 1] << 8 : 0) | (wordPlace[i] << 16)
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
  out[n++] = mix(208, shape * 4 + columns.wordPlace[i], placeHere, 0)
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

import type { Columns } from './columns.js'
import { EVIDENCE, isSurname } from './evidence.js'
import { SHAPE } from './forms.js'
import { layerOfTag, ORGANIZATION_CLASS, POSITION_CLASS } from './layers.js'

/** Tokens of small letters that may stand before and after the part of a name that draws the eye. */
const LEFT = 5
const RIGHT = 3
/** The same behind the head of an organization, whose name can go on in small letters for long. */
const RIGHT_OF_ORGANIZATION = 20

const INNER_MARK = new Set([',', '-', '–', '&', '.', '(', ')', '/', '"', '“', '”'])

/** The form is known as a person's elsewhere in the text: `ông Sáng` makes the `Sáng` that begins a sentence worth a look. */
const NAME_ELSEWHERE = EVIDENCE.honorific | EVIDENCE.given

type Parts = Pick<Columns, 'facts' | 'tags' | 'sentenceFrom' | 'sentenceTo' | 'evidence'> & {
  /** 1 for what may be a place in small letters. */
  readonly smallPlaces: Uint8Array
}

/** Class of forms that are hardly ever written without a capital. */
const ALMOST_ALWAYS = 6

/** A surname in small letters before a syllable that names have in the middle: `trần văn`. */
const beginsSmallName = ({ facts, sentenceTo }: Parts, i: number): boolean => {
  const { namePart, capital } = facts[i]
  if (!isSurname(namePart) || capital < ALMOST_ALWAYS || i + 2 >= sentenceTo[i]) return false
  return facts[i + 1].shape === SHAPE.lower && facts[i + 1].namePart > 0 && facts[i + 2].shape === SHAPE.lower
}

/** True for a token that an entity can be recognized by: capitals, an office, a place of the lists, a number behind a place noun. */
const isSeed = (parts: Parts, i: number): boolean => {
  const { facts, tags, sentenceFrom, evidence, smallPlaces } = parts
  const { shape, capital } = facts[i]
  const position = layerOfTag(tags.position[i])
  if (position >= POSITION_CLASS.head && position <= POSITION_CLASS.rank) return true
  if (tags.place[i] || smallPlaces[i] || layerOfTag(tags.organization[i]) === ORGANIZATION_CLASS.abbreviation)
    return true
  if (shape === SHAPE.lower) return beginsSmallName(parts, i)
  if (shape === SHAPE.mark) return false
  if (shape === SHAPE.number) return i > sentenceFrom[i] && tags.noun[i - 1] > 0
  const commonWord = i === sentenceFrom[i] && capital > 0 && capital <= 2 && (evidence[i] & NAME_ELSEWHERE) === 0
  return !commonWord || tags.honorific[i] > 0 || tags.organization[i] > 0 || tags.noun[i] > 0
}

/** Shapes of words with a capital; abbreviations and single letters are written so in any text. */
const LETTER_SHAPES = new Set<number>([SHAPE.capital, SHAPE.capitals, SHAPE.mixed, SHAPE.foreignCapital])

/** A text in which fewer than one token in so many has a capital within a sentence is typed without capitals. */
const CAPITALS = 50

/** True for a text that somebody typed without capitals, so that they tell little of names. */
const isCaseless = ({ facts, sentenceFrom }: Parts): boolean => {
  let left = Math.ceil(facts.length / CAPITALS)
  for (let i = 0; i < facts.length; i++) {
    if (i > sentenceFrom[i] && LETTER_SHAPES.has(facts[i].shape) && --left === 0) return false
  }
  return true
}

/**
 * Stretches of tokens that entities can be in, as pairs of first token and end. What lies between them is outside of every entity
 * and is not looked at: more than half of a text. Where a text has capitals, what is before and behind a token that draws the eye ends at words
 * that no name goes through.
 */
export const findRegions = (parts: Parts): Int32Array => {
  const { facts, tags, sentenceFrom, sentenceTo } = parts
  const borders: number[] = []
  const all = isCaseless(parts)
  const mayGoOn = (k: number): boolean => facts[k].shape !== SHAPE.mark && (all || !facts[k].between)
  let from = -1
  let to = -1
  for (let i = 0; i < facts.length; i++) {
    if (!all && !isSeed(parts, i)) continue
    let left = i
    while (left > Math.max(sentenceFrom[i], i - LEFT) && mayGoOn(left - 1)) left--
    const reach = tags.organization[i] ? RIGHT_OF_ORGANIZATION : RIGHT
    let right = i + 1
    while (right < Math.min(sentenceTo[i], i + 1 + reach) && (all || !facts[right].between)) {
      right++
      if (facts[right - 1].shape === SHAPE.mark && !INNER_MARK.has(facts[right - 1].lower)) break
    }
    if (from >= 0 && left <= to && left >= sentenceFrom[from] && sentenceFrom[i] === sentenceFrom[from]) {
      to = Math.max(to, right)
    } else {
      if (from >= 0) borders.push(from, to)
      from = left
      to = right
    }
  }
  if (from >= 0) borders.push(from, to)
  return Int32Array.from(borders)
}

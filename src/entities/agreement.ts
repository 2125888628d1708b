import { createPhraseTrie } from '../lexicon/phrase-trie.js'
import { type Columns, isCapitalised } from './columns.js'
import { SHAPE } from './forms.js'
import { BEGIN, END, ENTITY_TYPES, INSIDE, SINGLE } from './labels.js'

/** A range of tokens that the first reading took for an entity. */
export interface ReadRange {
  readonly from: number
  readonly to: number
  readonly type: number
  readonly confidence: number
}

/** What a name was read as, over all its occurrences: confidence by type. */
interface Record {
  readonly mass: Float64Array
  occurrences: number
}

const PERSON = ENTITY_TYPES.indexOf('PER')
const PLACE = ENTITY_TYPES.indexOf('LOC')
const POSITION = ENTITY_TYPES.indexOf('POSITION')

/** Confidence beyond which more occurrences say no more. */
const ENOUGH = 3
/** Bits of the hash of a name's first form. */
const BEGINNING_BITS = 12
/** How much a full name says of its last part standing alone. */
const GIVEN_NAME = 0.7

/** How much a unit with its kind (`xã Cẩm Duệ`) says of its name alone. */
const BARE_NAME = 0.7

/** How much more it says of a name that begins a sentence, whose capital tells nothing. */
const OPENING = 1.5

/**
 * What a name is in one place of an article it mostly is in all. Adds to the scores of every occurrence of a name that the other
 * occurrences were read as an entity a bonus for that reading; the given name that ends a full name counts as an occurrence.
 * Returns the tokens whose scores changed.
 */
export const addAgreement = (
  columns: Columns,
  read: readonly ReadRange[],
  scores: Int32Array,
  labels: number,
  bonus: number,
): Uint8Array => {
  const { facts, runFrom, runTo, sentenceFrom, count } = columns
  const changed = new Uint8Array(count)
  // length of the range that a token was read in
  const within = new Int32Array(count)
  const names = createPhraseTrie<Record>()
  // most tokens begin no name: a few bits of their hashes tell
  const beginnings = new Uint8Array(1 << BEGINNING_BITS)
  const beginning = (i: number): number => facts[i].lowerHash >>> (32 - BEGINNING_BITS)
  const own = new Map<number, ReadRange>()
  const forms = facts.map(fact => fact.lower)
  const note = (from: number, to: number, type: number, confidence: number): void => {
    const key = forms.slice(from, to)
    let record = names.get(key)
    if (!record) {
      record = { mass: new Float64Array(ENTITY_TYPES.length), occurrences: 0 }
      names.add(key, record)
      beginnings[beginning(from)] = 1
    }
    record.mass[type] += confidence
  }
  for (const range of read) {
    within.fill(range.to - range.from, range.from, range.to)
    if (range.type === POSITION || range.to - range.from > 8) continue
    own.set(range.from * 16 + (range.to - range.from), range)
    note(range.from, range.to, range.type, range.confidence)
    if (range.type === PERSON && range.to - range.from > 1) {
      note(range.to - 1, range.to, PERSON, GIVEN_NAME * range.confidence)
    }
    const bare = range.type === PLACE ? bareName(columns, range) : range.to
    if (range.to - bare > 1) note(bare, range.to, PLACE, BARE_NAME * range.confidence)
  }
  const found: { from: number; to: number; record: Record }[] = []
  for (let i = 0; i < count; ) {
    const match = beginnings[beginning(i)] ? names.longest(forms, i) : undefined
    const fits =
      match &&
      isCapitalised(facts[match.to - 1].shape) &&
      (match.to - i > 1 || (runFrom[i] === i && runTo[i] === i + 1))
    if (fits) {
      match.value.occurrences++
      found.push({ from: i, to: match.to, record: match.value })
    }
    i = fits ? match.to : i + 1
  }
  for (const { from, to, record } of found) {
    const mine = own.get(from * 16 + (to - from))
    let best = 0
    let top = 0
    let total = 0
    for (let type = 0; type < record.mass.length; type++) {
      const mass = record.mass[type] - (mine?.type === type ? mine.confidence : 0)
      total += mass
      if (mass > top) {
        top = mass
        best = type
      }
    }
    const others = Math.max(record.occurrences - 1, total)
    if (top < 0.3 || top < 0.5 * others) continue
    // a place within the name of an organization is no place of its own
    if (best !== PERSON && within[from] > to - from && within[to - 1] > to - from) continue
    const opens = best === PERSON && from === sentenceFrom[from] ? OPENING : 1
    const extra = Math.round((opens * bonus * Math.min(top, ENOUGH) * top) / others)
    for (let k = from; k < to; k++) {
      const place = to - from === 1 ? SINGLE : k === from ? BEGIN : k === to - 1 ? END : INSIDE
      scores[k * labels + 1 + 4 * best + place] += extra
      changed[k] = 1
    }
  }
  return changed
}

/** Where the name of a unit begins behind the words for its kind; the end where it has none or goes on in small letters. */
const bareName = ({ facts }: Columns, { from, to }: ReadRange): number => {
  let at = from
  while (at < to && facts[at].shape === SHAPE.lower) at++
  if (at === from) return to
  for (let i = at; i < to; i++) if (!isCapitalised(facts[i].shape)) return to
  return at
}

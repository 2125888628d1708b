import { lexicalIndex } from './features.js'
import { TRUSTS } from './word-class.js'
import { NAME_PARTS, type WordLexicon } from './word-lexicon.js'

const SLOTS = 1 << 15
const MASK = SLOTS - 1
/** Syllables that are kept at most. */
const MOST = SLOTS / 2 - 1
/** Numbers of a row: see {@link SyllableMemo}. */
const STRIDE = 16

export const AS_LEFT = 0
export const AS_RIGHT = TRUSTS
export const AS_NEXT = 2 * TRUSTS
export const PARTS = AS_NEXT + 1

/**
 * What the model knows of single syllables, kept from text to text, since a few hundred make up most of them. A row holds the weight
 * of the syllable left of a gap, by the trust of the span across (from `AS_LEFT`), the same right of it (from `AS_RIGHT`), its weight
 * one further right (`AS_NEXT`), and the parts of names that it may be (`PARTS`).
 */
export interface SyllableMemo {
  readonly rows: Int16Array
  /** Makes room for so many syllables more; all rows stay where they are until it is called again. */
  begin(count: number): void
  /** Where the row of a syllable begins. */
  row(syllable: number): number
}

export const createSyllableMemo = (lexical: Int8Array, lexicon: WordLexicon): SyllableMemo => {
  const keys = new Int32Array(SLOTS)
  /** Number of the row of the syllable in a slot, from 1; 0 for a free slot. */
  const places = new Uint16Array(SLOTS)
  const rows = new Int16Array((MOST + 1) * STRIDE)
  let last = 0
  const add = (slot: number, syllable: number): number => {
    last++
    const row = last * STRIDE
    keys[slot] = syllable
    places[slot] = last
    const left = lexical[lexicalIndex(0, syllable, 0)]
    const right = lexical[lexicalIndex(1, syllable, 0)]
    for (let z = 0; z < TRUSTS; z++) {
      rows[row + AS_LEFT + z] = left + lexical[lexicalIndex(3, syllable, z)]
      rows[row + AS_RIGHT + z] = right + lexical[lexicalIndex(4, syllable, z)]
    }
    rows[row + AS_NEXT] = lexical[lexicalIndex(2, syllable, 0)]
    rows[row + PARTS] = lexicon.find(syllable) & NAME_PARTS
    return row
  }
  return {
    rows,
    begin(count) {
      if (last + count <= MOST) return
      places.fill(0)
      last = 0
    },
    row(syllable) {
      let slot = syllable & MASK
      for (; places[slot] !== 0; slot = (slot + 1) & MASK) if (keys[slot] === syllable) return places[slot] * STRIDE
      return add(slot, syllable)
    },
  }
}

/** Who says that a span is a word. */
export interface Evidence {
  /** In the family of word lists that go back to the Hoàng Phê headwords (`d`). */
  readonly dictionary: boolean
  /** A title of the Vietnamese Wiktionary (`w`). */
  readonly wiktionary: boolean
  /** How often the syllables stand side by side in the raw news, as a power of ten: 0 for never, 1 below ten, 2 below a hundred, 3, 4. */
  readonly news: number
  /** Written with capitals in the raw news, time and again: the name of a place, a person, an organization (`n`). */
  readonly name: boolean
  /** How often the treebank has it as one word, and how often as several. */
  readonly joined: number
  readonly apart: number
}

const LISTS = 9
const most2 = (count: number): number => Math.min(count, 2)

/** Sources together, coarse: the model learns how far to trust each. */
const listed = ({ dictionary, wiktionary, name, news }: Evidence): number => {
  if (dictionary) return wiktionary ? (news > 0 ? 1 : 2) : news > 0 ? 3 : 4
  if (name) return wiktionary ? 7 : 8
  return wiktionary ? 5 : news > 0 ? 6 : 0
}

/** Class of a span in the lexicon, 1 to 81; 0 is kept for spans that are not in it. */
export const wordClass = (evidence: Evidence): number =>
  1 + listed(evidence) + LISTS * (most2(evidence.joined) + 3 * most2(evidence.apart))

/** How many kinds of trust {@link TRUST} tells apart. */
export const TRUSTS = 7

/** Class → absent 0, weak lists 1, the dictionary 2, treebank always one word 3, mostly 4, never 5; a name 6. */
export const TRUST = Uint8Array.from({ length: 128 }, (_, c) => {
  if (c === 0 || c > 81) return 0
  const list = (c - 1) % LISTS
  const joined = Math.floor((c - 1) / LISTS) % 3
  const apart = Math.floor((c - 1) / LISTS / 3)
  if (joined > 0) return apart === 0 ? 3 : 4
  if (apart > 1) return 5
  if (list >= 7) return 6
  return list < 4 ? 2 : 1
})

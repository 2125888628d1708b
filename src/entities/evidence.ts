import type { Columns } from './columns.js'

/** Bits of {@link collectEvidence}: what holds of a capitalised form somewhere else in the text. */
export const EVIDENCE = {
  /** Its run of capitals stands behind an honorific. */
  honorific: 1,
  /** Its run begins with a surname and has two to five parts; the form is the last of them. */
  given: 2,
  /** It is in such a run, not as the last. */
  personal: 4,
  /** Its run stands behind the noun of a place. */
  noun: 8,
  /** Its run begins with the head of an organization. */
  organization: 16,
  /** Its run stands behind an office. */
  position: 32,
  /** It is written small elsewhere. */
  small: 64,
  /** It stands alone as a run. */
  alone: 128,
  /** It begins, ends or is within a longer run. */
  first: 256,
  last: 512,
  inside: 1024,
  /** It occurs three times or more. */
  often: 2048,
} as const

type Runs = Pick<Columns, 'facts' | 'tags' | 'runFrom' | 'runTo' | 'sentenceFrom' | 'sentenceTo'>

/** Parts of names that begin a full name. */
export const isSurname = (part: number): boolean => part === 1 || part === 2 || part === 3

/** What is counted of a form: how often each bit but the last holds, then how often it occurs. */
const WIDTH = 12
const OCCURRENCES = 11
const SMALL_BIT = Math.log2(EVIDENCE.small)
/** Bits of the hash of a form: most forms are never written with a capital, and a look at these tells so. */
const FILTER_BITS = 12

/** For every capitalised token, the {@link EVIDENCE} that the other occurrences of its form give; 0 for other tokens. */
export const collectEvidence = ({ facts, tags, runFrom, runTo, sentenceFrom }: Runs): Int32Array => {
  const count = facts.length
  const filter = new Uint8Array(1 << FILTER_BITS)
  // forms with a capital somewhere, by their number in `totals`
  const numbers = new Map<string, number>()
  const numberOf = new Int32Array(count).fill(-1)
  for (let i = 0; i < count; i++) {
    if (runFrom[i] < 0) continue
    const { lower, lowerHash } = facts[i]
    filter[lowerHash >>> (32 - FILTER_BITS)] = 1
    const known = numbers.get(lower)
    numberOf[i] = known ?? numbers.size
    if (known === undefined) numbers.set(lower, numbers.size)
  }
  // by form: how many occurrences carry each bit
  const totals = new Int32Array(numbers.size * WIDTH)
  const own = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const from = runFrom[i]
    if (from < 0) {
      if (filter[facts[i].lowerHash >>> (32 - FILTER_BITS)] === 0) continue
      const number = numbers.get(facts[i].lower)
      if (number === undefined) continue
      totals[number * WIDTH + SMALL_BIT]++
      totals[number * WIDTH + OCCURRENCES]++
      continue
    }
    let bits = 0
    const to = runTo[i]
    const inSentence = from > sentenceFrom[i]
    if (inSentence && tags.honorific[from - 1]) bits |= EVIDENCE.honorific
    if (inSentence && tags.noun[from - 1]) bits |= EVIDENCE.noun
    if (inSentence && tags.position[from - 1]) bits |= EVIDENCE.position
    if (tags.organization[from]) bits |= EVIDENCE.organization
    if (to - from >= 2 && to - from <= 5 && isSurname(facts[from].namePart)) {
      bits |= i === to - 1 ? EVIDENCE.given : EVIDENCE.personal
    }
    bits |=
      to - from === 1 ? EVIDENCE.alone : i === from ? EVIDENCE.first : i === to - 1 ? EVIDENCE.last : EVIDENCE.inside
    own[i] = bits
    const at = numberOf[i] * WIDTH
    for (let b = 0; b < OCCURRENCES; b++) totals[at + b] += (bits >> b) & 1
    totals[at + OCCURRENCES]++
  }
  const evidence = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    if (runFrom[i] < 0) continue
    const at = numberOf[i] * WIDTH
    let bits = totals[at + OCCURRENCES] >= 3 ? EVIDENCE.often : 0
    for (let b = 0; b < OCCURRENCES; b++) if (totals[at + b] > ((own[i] >> b) & 1)) bits |= 1 << b
    evidence[i] = bits
  }
  return evidence
}

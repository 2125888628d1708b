import { ROOT_OF, ROOTS, vowelIndex, vowelOf } from '../../text/letters.js'

const NOTHING = 0
const ZERO = 0x30
const NINE = 0x39

/** What stands for a code unit: its letter without marks, a digit, or nothing. `y` is `i` and `c` is `k`, as keys have it here and there. */
const FOLDED = new Uint8Array(0x1f00)
for (let code = 0; code < FOLDED.length; code++) {
  const lower = code >= 0x41 && code <= 0x5a ? code + 32 : code
  const vowel = vowelIndex(code)
  let folded = NOTHING
  if (vowel >= 0) folded = ROOTS.charCodeAt(ROOT_OF[vowelOf(vowel)])
  else if ((lower >= 0x61 && lower <= 0x7a) || (code >= ZERO && code <= NINE)) folded = lower
  else if (code === 0x110 || code === 0x111) folded = 0x64
  FOLDED[code] = folded === 0x79 ? 0x69 : folded === 0x63 ? 0x6b : folded
}

/**
 * Number of a name, or of its bare key, from `start` to `end` of a text: letters without marks and digits, whatever parts them, so that
 * all names of one bare key have one number. Others may share it. Far cheaper than the key itself, it is worked out for every unit.
 */
export const nameHash = (text: string, start: number, end: number): number => {
  let hash = 0x811c9dc5
  let afterDigit = false
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    const folded = code < FOLDED.length ? FOLDED[code] : NOTHING
    if (folded === NOTHING) {
      afterDigit = false
      continue
    }
    const counts: boolean = folded !== ZERO || afterDigit
    if (counts) hash = Math.imul(hash ^ folded, 0x01000193)
    afterDigit = counts && folded <= NINE
  }
  return hash
}

import { syllableHash } from '../text/syllable-hash.js'
import { caseOf } from './letter-case.js'
import type { ScanColumns } from './scan-columns.js'
import { kindNumber, type TokenTable } from './token-table.js'

const SYLLABLE = kindNumber('syllable')

/** Offsets of the tokens of a normalized text in its original, where `place` tells a character's; how many tokens remain. */
export const toOriginal = (
  clean: string,
  count: number,
  { cleanStarts, cleanEnds, kinds, syllables, cases }: ScanColumns,
  place: (offset: number, edge: 'start' | 'end') => number,
): Pick<TokenTable, 'count' | 'starts' | 'ends'> => {
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let kept = 0
  for (let i = 0; i < count; i++) {
    const start = place(cleanStarts[i], 'start')
    const end = place(cleanEnds[i], 'end')
    // One character may become several (a musical note its parts): tokens that share a character of the original are one.
    const shared = kept > 0 && start < ends[kept - 1]
    const row = shared ? kept - 1 : kept++
    if (!shared) {
      starts[row] = start
      cleanStarts[row] = cleanStarts[i]
      kinds[row] = kinds[i]
      syllables[row] = syllables[i]
      cases[row] = cases[i]
    }
    ends[row] = shared ? Math.max(ends[row], end) : end
    cleanEnds[row] = cleanEnds[i]
    if (shared && kinds[row] === SYLLABLE) {
      syllables[row] = syllableHash(clean, cleanStarts[row], cleanEnds[row])
      cases[row] = caseOf(clean, cleanStarts[row], cleanEnds[row])
    }
  }
  return { count: kept, starts, ends }
}

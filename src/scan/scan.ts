import { createScanner } from './scanner.js'
import type { TokenTable } from './token-table.js'

const scanner = createScanner()

/** The tokens of a text, see {@link createScanner}, as a table that is the caller's own. */
export const scan = (text: string): TokenTable => {
  const { clean, count, cleanStarts, cleanEnds, starts, ends, kinds } = scanner(text)
  const own = { cleanStarts: cleanStarts.slice(0, count), cleanEnds: cleanEnds.slice(0, count) }
  const moved = starts !== cleanStarts
  return {
    text,
    clean,
    count,
    ...own,
    starts: moved ? starts : own.cleanStarts,
    ends: moved ? ends : own.cleanEnds,
    kinds: kinds.slice(0, count),
  }
}

import { copyColumns } from './scan-columns.js'
import { createScanner } from './scanner.js'
import type { TokenTable } from './token-table.js'

const scanner = createScanner()

/** The tokens of a text, see {@link createScanner}, as a table that is the caller's own. */
export const scan = (text: string): TokenTable => {
  const table = scanner(text)
  const { cleanStarts, cleanEnds, kinds, syllables, cases } = copyColumns(table, table.count)
  const moved = table.starts !== table.cleanStarts
  return {
    text,
    clean: table.clean,
    count: table.count,
    cleanStarts,
    cleanEnds,
    starts: moved ? table.starts : cleanStarts,
    ends: moved ? table.ends : cleanEnds,
    kinds,
    syllables,
    cases,
  }
}

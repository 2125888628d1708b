import { cellList } from './cells.js'
import { parseTsv } from './tsv.js'

export const POSITIONS_FILE = 'lexicons/positions.tsv'

/**
 * A row of positions.tsv. `head` is a title that can stand alone (`Bí thư`, `Trưởng ban Tổ chức`); `status-pre` and `status-post`
 * modify one (`nguyên`, `thường trực`); `link` joins two offices of one person (`kiêm`).
 */
export interface PositionEntry {
  readonly form: string
  readonly role: 'head' | 'status-pre' | 'status-post' | 'link'
  /** Party, government, corporate … of a head. */
  readonly system: readonly string[]
  /** What a head is completed by: `party-organ`, `place`, `company`, `none` … */
  readonly takes: readonly string[]
  /** The organization that a form holds at its end (`Bí thư Huyện ủy` → `Huyện ủy`): the title alone stops before it. */
  readonly organ: string
  /** What a status word says: `former`, `acting`, `standing` … */
  readonly meaning: string
  readonly aliases: readonly string[]
  /** `occupation`: no office by the guidelines; `rank`; `elliptic`; `ambiguous`; `national` … */
  readonly flags: readonly string[]
}

export const readPositions = (source: Uint8Array | string): PositionEntry[] =>
  parseTsv(source, POSITIONS_FILE, ['form', 'role', 'system', 'takes', 'organ', 'meaning', 'aliases', 'flags']).map(
    row => ({
      form: row.form,
      role: row.role as PositionEntry['role'],
      system: cellList(row.system),
      takes: cellList(row.takes),
      organ: row.organ,
      meaning: row.meaning,
      aliases: cellList(row.aliases),
      flags: cellList(row.flags),
    }),
  )

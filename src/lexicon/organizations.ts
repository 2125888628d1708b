import { cellList } from './cells.js'
import { parseTsv } from './tsv.js'

export const ORGANIZATIONS_FILE = 'lexicons/organizations.tsv'

/**
 * A row of organizations.tsv: a `kind` is a noun that a name follows (`Công ty`), an `organ` one of party, state, army or unions
 * that occurs in many places (`Huyện ủy`), a `name` one organization (`Bộ Y tế`).
 */
export interface OrganizationEntry {
  readonly form: string
  readonly role: 'kind' | 'organ' | 'name'
  readonly type: readonly string[]
  readonly level: readonly string[]
  readonly follows: readonly string[]
  readonly aliases: readonly string[]
  readonly flags: readonly string[]
}

export const readOrganizations = (source: Uint8Array | string): OrganizationEntry[] =>
  parseTsv(source, ORGANIZATIONS_FILE, ['form', 'role', 'type', 'level', 'follows', 'aliases', 'flags']).map(row => ({
    form: row.form,
    role: row.role as OrganizationEntry['role'],
    type: cellList(row.type),
    level: cellList(row.level),
    follows: cellList(row.follows),
    aliases: cellList(row.aliases),
    flags: cellList(row.flags),
  }))

import { parseTsv } from './tsv.js'

export const ORGANIZATION_VERBS_FILE = 'lexicons/organization-verbs.tsv'

/** Verbs that tell what an organization does and that are no part of its name in small letters. */
export const readOrganizationVerbs = (source: Uint8Array | string): string[] =>
  parseTsv(source, ORGANIZATION_VERBS_FILE, ['form']).map(({ form }) => form)

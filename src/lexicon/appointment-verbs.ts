import { parseTsv } from './tsv.js'

export const APPOINTMENT_VERBS_FILE = 'lexicons/appointment-verbs.tsv'

/** A verb of taking, holding or leaving an office: `giữ chức` is `hold`, `miễn nhiệm` is `relieve`. */
export interface AppointmentVerb {
  readonly form: string
  readonly kind: string
}

export const readAppointmentVerbs = (source: Uint8Array | string): AppointmentVerb[] =>
  parseTsv(source, APPOINTMENT_VERBS_FILE, ['form', 'kind']).map(row => ({ form: row.form, kind: row.kind }))

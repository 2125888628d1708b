import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'
import { rightColumn, type TextLine } from './text-lines.js'

/** Lines from the office up to the organization that it speaks for: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, the office. */
const ABOVE = 3

/** Lines between an office and the name of who signs: `(Đã ký)`, a stamp. */
const REMARKS = 2

/** Degrees before names that stand without a full stop. */
const DEGREES = new Set('TS ThS Ths TSKH GS PGS BS BSCKI BSCKII DS KS LS CN'.split(' '))

/** The person whose name ends a line, when nothing but degrees and ranks stands before it; -1 for other lines. */
const signerOf = ({ document, entityAt, forms, kinds }: Clauses, { from, to }: TextLine): number => {
  const person = entityAt[to - 1]
  const entity = document.entities[person]
  if (entity?.type !== 'PER') return -1
  for (let at = from; at < entity.from; at++) {
    const title = entityAt[at] < 0 ? undefined : document.entities[entityAt[at]]
    if (title?.type === 'POSITION' && kinds.position(forms, title.from).rank) {
      at = title.to - 1
      continue
    }
    const { kind, form } = document.tokens[at]
    if (title || (kind !== 'punctuation' && kind !== 'abbreviation' && !DEGREES.has(form))) return -1
  }
  return person
}

/** The office in capitals that a line begins with and tells nothing else but where it is held, -1 for other lines. */
const officeOf = ({ document, entityAt }: Clauses, { from, to }: TextLine): number => {
  const office = entityAt[from]
  const entity = document.entities[office]
  if (entity?.type !== 'POSITION' || entity.text !== entity.text.toUpperCase()) return -1
  for (let at = entity.to; at < to; at++) {
    const inside = entityAt[at] < 0 ? undefined : document.entities[entityAt[at]]
    if (inside?.type !== 'ORG' && inside?.type !== 'LOC') return -1
  }
  return office
}

const isInCapitals = ({ document }: Clauses, { from, to }: TextLine): boolean => {
  for (let at = from; at < to; at++)
    if (document.tokens[at].form !== document.tokens[at].form.toUpperCase()) return false
  return true
}

/** The organization that the block speaks for: it ends one of the lines in capitals right above the office. */
const organizationAbove = (clauses: Clauses, lines: readonly TextLine[], office: number): number => {
  for (let i = office - 1; i >= 0 && i >= office - ABOVE && isInCapitals(clauses, lines[i]); i--) {
    const last = clauses.entityAt[lines[i].to - 1]
    if (clauses.document.entities[last]?.type === 'ORG') return last
  }
  return -1
}

const isRemark = ({ forms }: Clauses, { from, to }: TextLine): boolean =>
  (forms[from] === '(' && forms[to - 1] === ')') ||
  (to - from === 2 && forms[from] === 'đã' && forms[from + 1] === 'ký')

/** The line of an office above a line, with at most remarks between; -1 when there is none. */
const officeAbove = (clauses: Clauses, lines: readonly TextLine[], line: number): number => {
  let above = line - 1
  while (above > line - 1 - REMARKS && above > 0 && isRemark(clauses, lines[above])) above--
  return above >= 0 && officeOf(clauses, lines[above]) >= 0 ? above : -1
}

/**
 * Who signs a document as what: a line that is a name below a line that is an office in capitals, with at most a remark between. The
 * office above that (`KT. CHỦ TỊCH`, for the chairman) is somebody else's. The block may stand in the right column of the page, beside the
 * recipients.
 */
export const signatures = (clauses: Clauses, lines: readonly TextLine[]): LinkedPair[] => [
  ...signaturesOf(clauses, lines),
  ...signaturesOf(clauses, rightColumn(clauses.document, lines)),
]

const signaturesOf = (clauses: Clauses, lines: readonly TextLine[]): LinkedPair[] => {
  const { entities } = clauses.document
  const signers = lines.map(line => signerOf(clauses, line))
  return lines.flatMap((_, i) => {
    const person = signers[i]
    // two names in a row stand below two offices, side by side on the page
    if (person < 0 || signers[i + 1] >= 0) return []
    const above = officeAbove(clauses, lines, i)
    const position = above < 0 ? -1 : officeOf(clauses, lines[above])
    // a name right above the office: this is a list of names with offices behind them
    if (position < 0 || (signers[above - 1] >= 0 && officeAbove(clauses, lines, above - 1) < 0)) return []
    const { from, to } = entities[person]
    const organization = organizationAbove(clauses, lines, above)
    const mention = { from, to, person, back: 0 }
    return [{ position, person, mention, ...(organization < 0 ? {} : { organization }) }]
  })
}

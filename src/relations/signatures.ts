import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'
import { textLines } from './text-lines.js'

/** Lines from the office up to the organization that it speaks for: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, the office. */
const ABOVE = 3

/** Lines between an office and the name of who signs: `(Đã ký)`, a stamp. */
const REMARKS = 2

interface TokenRange {
  readonly from: number
  readonly to: number
}

/** The person whose name ends a line, when nothing but degrees and ranks stands before it; -1 for other lines. */
const signerOf = ({ document, entityAt }: Clauses, { from, to }: TokenRange): number => {
  const person = entityAt[to - 1]
  const entity = document.entities[person]
  if (entity?.type !== 'PER') return -1
  for (let at = from; at < entity.from; at++) {
    const { kind, form } = document.tokens[at]
    const isDegree = kind === 'punctuation' || kind === 'abbreviation' || form === form.toUpperCase()
    if (!isDegree && document.entities[entityAt[at]]?.type !== 'POSITION') return -1
  }
  return person
}

/** The office in capitals that a line begins with and tells nothing else but where it is held, -1 for other lines. */
const officeOf = ({ document, entityAt }: Clauses, { from, to }: TokenRange): number => {
  const office = entityAt[from]
  const entity = document.entities[office]
  if (entity?.type !== 'POSITION' || entity.text !== entity.text.toUpperCase()) return -1
  for (let at = entity.to; at < to; at++) {
    const inside = document.entities[entityAt[at]]
    if (inside?.type !== 'ORG' && inside?.type !== 'LOC') return -1
  }
  return office
}

/** The organization in capitals that the block speaks for: the last entity of one of the lines above the office. */
const organizationAbove = ({ document, entityAt }: Clauses, lines: readonly TokenRange[], office: number): number => {
  for (let i = office - 1; i >= 0 && i >= office - ABOVE; i--) {
    const last = entityAt[lines[i].to - 1]
    const entity = document.entities[last]
    if (entity?.text !== entity?.text.toUpperCase()) return -1
    if (entity?.type === 'ORG') return last
  }
  return -1
}

const isRemark = ({ forms }: Clauses, { from, to }: TokenRange): boolean =>
  (forms[from] === '(' && forms[to - 1] === ')') ||
  (to - from === 2 && forms[from] === 'đã' && forms[from + 1] === 'ký')

/**
 * Who signs a document as what: a line that is a name below a line that is an office in capitals, with at most a remark between. The
 * office above that (`KT. CHỦ TỊCH`, for the chairman) is somebody else's.
 */
export const signatures = (clauses: Clauses): LinkedPair[] => {
  const { entities } = clauses.document
  const lines = textLines(clauses.document)
  return lines.flatMap((line, i) => {
    const person = signerOf(clauses, line)
    if (person < 0) return []
    let above = i - 1
    while (above > i - 1 - REMARKS && above > 0 && isRemark(clauses, lines[above])) above--
    const position = above >= 0 ? officeOf(clauses, lines[above]) : -1
    if (position < 0) return []
    const { from, to } = entities[person]
    const organization = organizationAbove(clauses, lines, above)
    const mention = { from, to, person, back: 0 }
    return [{ position, person, mention, ...(organization < 0 ? {} : { organization }) }]
  })
}

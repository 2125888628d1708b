import type { Clauses } from './clause.js'
import type { Pair } from './pair-features.js'

/** Words between the comma and the name: how people are called. */
const HONORIFICS: ReadonlySet<string> = new Set(
  'ông bà anh chị cô thầy cụ đồng chí tiến sĩ bác giáo sư kỹ luật'.split(' '),
)
/** How those are called whom others tell of. */
const STRANGERS: ReadonlySet<string> = new Set(['em', 'bé', 'cháu', 'nhân', 'tượng', 'viên', 'sinh'])
/** Words at the beginning of a sentence after which an office is that of somebody who is told by, or met. */
const OPENERS: ReadonlySet<string> = new Set(['theo', 'cùng', 'đi cùng', 'thay', 'tiếp', 'gặp', 'trả lời'])
/** Longest of them in tokens. */
const LONGEST_OPENER = 2

/** Where the words for the name begin, ranks included. */
const nameFrom = ({ document, entityAt, forms, kinds }: Clauses, name: number): number => {
  let from = name
  while (from > 0) {
    const title = entityAt[from - 1] < 0 ? undefined : document.entities[entityAt[from - 1]]
    if (title?.type === 'POSITION' && kinds.position(forms, title.from).rank) from = title.from
    else if (title === undefined && HONORIFICS.has(forms[from - 1])) from--
    else break
  }
  return from
}

/**
 * Whether somebody behind a comma holds the office before it. An office that a sentence begins with has its holder there: `Giám đốc Sở Y
 * tế, bà Lò Thị Mai, cho biết`, and so has the next one behind a semicolon or `, và`. All four such in the annotated articles hold it. Behind
 * `theo`, `tiếp` and their like the name is mostly that of another (`Theo Giám đốc Bệnh viện, ông Tám đã khỏe`), unless a second comma
 * closes the apposition. `undefined` where the place tells nothing.
 */
export const isLeadHolder = (clauses: Clauses, pair: Pair): boolean | undefined => {
  const { document, entityAt, forms, sentenceOf, speech } = clauses
  const { position, mention, after, apart, rank, way } = pair
  if (!after || apart > 0 || rank > 0 || mention.back > 0 || way.count.PER > 0) return undefined
  const { from, to } = document.entities[position]
  const begin = document.sentences[sentenceOf[from]].from
  const opener = from > begin && from - begin <= LONGEST_OPENER ? forms.slice(begin, from).join(' ') : ''
  const isOpened = OPENERS.has(opener)
  const isNext = forms[from - 1] === ';' || (forms[from - 1] === 'và' && forms[from - 2] === ',')
  if (from !== begin && !isOpened && !isNext) return undefined
  const name = nameFrom(clauses, mention.from)
  const before = entityAt[name - 1] >= 0 ? document.entities[entityAt[name - 1]] : undefined
  // Tiếp Thủ tướng Nhật Bản, Chủ tịch nước Tô Lâm …
  if (isOpened && before?.type === 'POSITION' && before.from > to) return false
  if (isOpened && way.commas > 0 && STRANGERS.has(forms[name - 1])) return false
  if (forms[name - 1] !== ',') return undefined
  // nothing but its organization or place stands between the office and the comma
  const behind = entityAt[to] >= 0 ? document.entities[entityAt[to]] : undefined
  const end = behind && (behind.type === 'ORG' || behind.type === 'LOC') ? behind.to : to
  if (end !== name - 1) return undefined
  const closes = forms[mention.to] === ','
  if (isOpened) return closes && name < mention.from ? true : speech[mention.to] === 1 ? undefined : false
  return closes || name < mention.from ? true : undefined
}

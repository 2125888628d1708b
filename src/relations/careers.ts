import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'
import type { TextLine } from './text-lines.js'

/** Words of the periods that the lines of a career begin with: `Từ tháng 5/2010 đến tháng 6/2015:`, `2016 - nay:`. */
const PERIOD_WORDS = new Set('từ tháng năm ngày đến tới nay đầu giữa cuối'.split(' '))
const PERIOD_KINDS = new Set(['number', 'date', 'range', 'fraction', 'punctuation', 'symbol'])
/** Words and marks between the two ends of a period: a single day begins a line of a chronicle. */
const BETWEEN = new Set(['từ', 'đến', 'tới', 'nay', '-', '–'])
/** Words by which a period has not ended. */
const NOW = 'nay'
/** Tokens of a period. */
const LONGEST = 16
/** Digits without which there is no year. */
const YEAR = /\d{4}/

/** Words between the colon and the office, and between one office and the next. */
const TAKES = new Set('được bầu bổ nhiệm giữ chức vụ làm là'.split(' '))
const JOINS = new Set([',', ';', 'kiêm', 'và', 'rồi'])

/** Behind the colon of the period that a line begins with, 0 for other lines. */
const behindPeriod = ({ document, forms }: Clauses, { from, to }: TextLine): number => {
  let dated = false
  let isPeriod = false
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    if (forms[at] === ':') return dated && isPeriod ? at + 1 : 0
    const { kind } = document.tokens[at]
    if (!PERIOD_WORDS.has(forms[at]) && !PERIOD_KINDS.has(kind)) return 0
    dated ||= YEAR.test(forms[at])
    isPeriod ||= kind === 'range' || (BETWEEN.has(forms[at]) && (at > from || forms[at] === 'từ'))
  }
  return 0
}

/** The offices told one after the other from a token on: `Phó Giám đốc Sở Tài chính, Bí thư Đảng ủy Sở`. */
const officesFrom = ({ document, entityAt, forms, kinds }: Clauses, from: number, to: number): number[] => {
  const offices: number[] = []
  for (let at = from; at < to; ) {
    const entity = entityAt[at] < 0 ? undefined : document.entities[entityAt[at]]
    if (entity?.type === 'PER') return []
    if (entity?.type === 'POSITION' && !kinds.position(forms, entity.from).rank) offices.push(entityAt[at])
    else if (!entity && !(offices.length === 0 ? TAKES : JOINS).has(forms[at])) return offices
    at = entity ? Math.max(entity.to, at + 1) : at + 1
  }
  return offices
}

/**
 * The offices of a career told line by line, `Từ tháng 5/2010 đến tháng 6/2015: Phó Giám đốc Sở Y tế`: each is that of the person named
 * last before, and past unless its period goes on to `nay`.
 */
export const careers = (clauses: Clauses, lines: readonly TextLine[]): LinkedPair[] => {
  const { document, entityAt, forms, sentenceOf } = clauses
  const { entities } = document
  const found: LinkedPair[] = []
  let person = -1
  for (const line of lines) {
    const behind = behindPeriod(clauses, line)
    if (behind > 0 && person >= 0) {
      const { from, to } = entities[person]
      const former = !forms.slice(line.from, behind).includes(NOW)
      // what is told behind the career is another sentence
      const end = Math.min(line.to, document.sentences[sentenceOf[behind - 1]].to)
      for (const position of officesFrom(clauses, behind, end)) {
        found.push({ position, person, mention: { from, to, person, back: 0 }, former })
      }
      continue
    }
    for (let at = line.to - 1; at >= line.from; at--) {
      if (entityAt[at] < 0 || entities[entityAt[at]].type !== 'PER') continue
      person = entityAt[at]
      break
    }
  }
  return found
}

import type { Clauses } from './clause.js'
import type { LinkedPair } from './holders.js'
import { type TextLine, textLines } from './text-lines.js'

/** Words of the periods that the lines of a career begin with: `Từ tháng 5/2010 đến tháng 6/2015:`, `2016 - nay:`. */
const PERIOD_WORDS = new Set('từ tháng năm ngày đến tới nay đầu giữa cuối'.split(' '))
const PERIOD_KINDS = new Set(['number', 'date', 'range', 'fraction', 'punctuation', 'symbol'])
/** Words by which a period has not ended. */
const NOW = 'nay'
/** Tokens of a period. */
const LONGEST = 16
/** Digits without which there is no year. */
const YEAR = /\d{4}/

/** Behind the colon of the period that a line begins with, 0 for other lines. */
const behindPeriod = ({ document, forms }: Clauses, { from, to }: TextLine): number => {
  let dated = false
  for (let at = from; at < Math.min(to, from + LONGEST); at++) {
    if (forms[at] === ':') return dated ? at + 1 : 0
    if (!PERIOD_WORDS.has(forms[at]) && !PERIOD_KINDS.has(document.tokens[at].kind)) return 0
    dated ||= YEAR.test(forms[at])
  }
  return 0
}

/**
 * The offices of a career told line by line, `Từ tháng 5/2010 đến tháng 6/2015: Phó Giám đốc Sở Y tế`: each is that of the person named
 * last before, and past unless its period goes on to `nay`.
 */
export const careers = (clauses: Clauses): LinkedPair[] => {
  const { document, entityAt, forms, kinds, sentenceOf } = clauses
  const { entities } = document
  const found: LinkedPair[] = []
  let person = -1
  for (const line of textLines(document)) {
    const behind = behindPeriod(clauses, line)
    // what is told behind the career is another sentence
    const to = behind > 0 ? Math.min(line.to, document.sentences[sentenceOf[behind - 1]].to) : line.to
    const inside = new Set(entityAt.slice(line.from, to).filter(entity => entity >= 0))
    const persons = [...inside].filter(entity => entities[entity].type === 'PER')
    if (behind > 0 && persons.length === 0) {
      const former = !forms.slice(line.from, behind).includes(NOW)
      for (const position of inside) {
        const { type, from } = entities[position]
        if (person < 0 || type !== 'POSITION' || from < behind || kinds.position(forms, from).rank) continue
        const { from: start, to: end } = entities[person]
        found.push({ position, person, mention: { from: start, to: end, person, back: 0 }, former })
      }
    } else if (persons.length > 0) person = persons[persons.length - 1]
  }
  return found
}

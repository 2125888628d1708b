import type { Document } from '../document.js'
import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'

/** How far behind a position its term of office may begin, its organization between: in tokens. */
const REACH = 14

/** Index of the term of office (`nhiệm kỳ 2020-2025`) that stands behind a position, before the next name. */
export const termOf = ({ document, sentenceOf, forms }: Clauses, { links }: Holder): number | undefined => {
  const { times, entities } = document
  if (times.length === 0) return undefined
  for (const { position } of links) {
    const here = entities[position]
    const index = firstFrom(times, here.to)
    const time = times[index]
    if (time?.kind !== 'period' || time.from > here.to + REACH) continue
    if (sentenceOf[time.from] !== sentenceOf[here.from]) continue
    const between = forms.slice(here.to, time.to)
    const says = between.some((form, i) => form === 'nhiệm' && between[i + 1] === 'kỳ') || between.includes('khóa')
    if (says && !crosses(document, position, time.from)) return index
  }
  return undefined
}

/** Whether another name or office begins between a position and a token behind it. */
const crosses = ({ entities }: Document, position: number, before: number): boolean => {
  for (let i = position + 1; i < entities.length && entities[i].from < before; i++) {
    const { type, from } = entities[i]
    if ((type === 'PER' || type === 'POSITION') && from >= entities[position].to) return true
  }
  return false
}

const firstFrom = (times: Document['times'], token: number): number => {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle].from < token) low = middle + 1
    else high = middle
  }
  return low
}

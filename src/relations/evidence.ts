import { cover } from '../document.js'
import type { Clauses } from './clause.js'
import type { Holder } from './holders.js'

/** The stretch of text that says so first: from the person to the position, or to the organization when that is near. */
export const evidence = (
  { document, sentenceOf }: Clauses,
  { links }: Holder,
  organization: number | undefined,
): string => {
  const { entities } = document
  const ranges = [entities[links[0].position], links[0].mention]
  let from = Math.min(...ranges.map(range => range.from))
  let to = Math.max(...ranges.map(range => range.to))
  const named = organization === undefined ? undefined : entities[organization]
  if (named && sentenceOf[named.from] === sentenceOf[from]) {
    from = Math.min(from, named.from)
    to = Math.max(to, named.to)
  }
  return cover(document, from, to).text
}

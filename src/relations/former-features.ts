import type { Clauses } from './clause.js'
import { slot } from './feature-hash.js'
import type { Holder } from './holders.js'

const BEFORE = 3
const WINDOW = 14
/** Words that may stand between office and name and the verb: `đã bị`, `vừa xin`. */
const AFTER = 3

/** Features that tell whether an office is a thing of the past: the words before it, beside it and in its sentence. */
export const formerFeatures = (clauses: Clauses, { links }: Holder): number[] => {
  const { document, hashes, sentenceOf } = clauses
  const features = new Set<number>([slot(120, 0), slot(121, Math.min(links.length, 4))])
  for (const { position, mention } of links) {
    const here = document.entities[position]
    const sentence = sentenceOf[here.from]
    for (let back = 1; back <= BEFORE; back++) {
      const at = here.from - back
      if (at < 0 || sentenceOf[at] !== sentence) break
      features.add(slot(122, hashes[at] ^ back))
      features.add(slot(123, hashes[at]))
    }
    const left = Math.min(here.from, mention.from)
    for (let at = left - 1; at >= 0 && at >= left - 4 && sentenceOf[at] === sentence; at--) {
      features.add(slot(124, hashes[at]))
      if (at > 0) features.add(slot(125, hashes[at] ^ Math.imul(hashes[at - 1], 31)))
    }
    const verb = here.from > 0 ? clauses.verbKinds[here.from - 1] : 0
    features.add(slot(128, verb))
    for (let at = Math.max(0, left - WINDOW); at < here.to + WINDOW && at < hashes.length; at++) {
      if (sentenceOf[at] === sentence && clauses.verbKinds[at] !== 0) {
        features.add(slot(129, clauses.verbKinds[at] ^ (at < here.from ? 1 : 2)))
      }
    }
    const right = Math.max(here.to, mention.to)
    for (let at = right; at <= right + AFTER && at < hashes.length && sentenceOf[at] === sentence; at++) {
      if (clauses.verbKinds[at] === 0) continue
      features.add(slot(130, clauses.verbKinds[at]))
      break
    }
    if (here.from > 0) features.add(slot(127, hashes[here.from - 1] ^ Math.imul(hashes[here.from], 31)))
  }
  return [...features]
}

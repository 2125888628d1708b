import type { Candidate } from './candidates.js'
import { SCORES as S } from './scores.js'

/** A candidate with the share of belief it has against its rivals and against "none of these". */
export interface Weighed {
  readonly candidate: Candidate
  /** What does not change from round to round. */
  readonly own: number
  share: number
}

/** By how the ids of parents begin. */
const PARENT_WEIGHTS: readonly (readonly [prefix: string, weight: number])[] = [
  ['p ', S.provinceInText],
  ['d ', S.districtInText],
]

/** How much of the text speaks of a place: 1 for a mention that surely names it or something in it. */
export const supportOf = (weighed: readonly (readonly Weighed[])[]): Map<string, number> => {
  const support = new Map<string, number>()
  for (const entries of weighed) {
    const here = new Map<string, number>()
    const see = (id: string, share: number) => here.set(id, Math.min(1, (here.get(id) ?? 0) + share))
    for (const { candidate, share } of entries) {
      if (share < 0.05) continue
      see(candidate.id, share)
      for (const id of candidate.ancestorIds) see(id, share * S.childSupport)
    }
    for (const [id, share] of here) support.set(id, (support.get(id) ?? 0) + share)
  }
  return support
}

const grade = (value: number, full: number): number => Math.min(1, Math.max(0, value) / full)

/** Support of the parents of a candidate by the rest of the text. */
const parentSupport = ({ candidate, share }: Weighed, level: string, support: ReadonlyMap<string, number>): number => {
  let most = 0
  // That a text speaks of the province Tây Ninh is no sign for its city of that name.
  if (!candidate.typed && candidate.ancestors.some(({ key }) => key === candidate.unit.key)) return 0
  for (const id of candidate.ancestorIds) {
    if (id.startsWith(level)) most = Math.max(most, (support.get(id) ?? 0) - share * S.childSupport)
  }
  return most
}

/** A name that communes of a single province bear, on whatever map: in a text of that province it can hardly mean another place. */
const areInOneProvince = (entries: readonly Weighed[]): boolean => {
  const provinces = new Set<string | undefined>()
  for (const { candidate } of entries) {
    if (candidate.unit.level !== 'commune' || candidate.typed) return false
    provinces.add(candidate.ancestorIds.find(id => id.startsWith('p ')))
  }
  return provinces.size === 1
}

/** What the rest of the text adds to each candidate; a rival's parent that is named more often takes the weight. */
export const contextScores = (entries: readonly Weighed[], support: ReadonlyMap<string, number>): number[] => {
  const scores = entries.map(({ candidate: { id }, share }) => S.repeated * grade((support.get(id) ?? 0) - share, 1))
  for (const [level, weight] of PARENT_WEIGHTS) {
    const values = entries.map(entry => parentSupport(entry, level, support))
    const most = Math.max(...values)
    if (most <= 0) continue
    if (level === 'p ' && areInOneProvince(entries)) {
      for (let i = 0; i < values.length; i++) scores[i] += S.uniqueCommune * grade(values[i], 1)
    }
    for (let i = 0; i < values.length; i++) scores[i] += (weight * grade(values[i], 2) * Math.max(0, values[i])) / most
  }
  return scores
}

import type { Document } from '../document.js'

/** The fullest mention of each person, by the first mention. */
export const fullNames = ({ entities }: Document): ReadonlyMap<number, number> => {
  const names = new Map<number, number>()
  entities.forEach((entity, i) => {
    if (entity.type !== 'PER') return
    const head = entity.same ?? i
    const best = names.get(head)
    const length = (mention: number) => entities[mention].to - entities[mention].from
    if (best === undefined || length(i) > length(best)) names.set(head, i)
  })
  return names
}

import { bareKey } from './name-key.js'
import type { OtherPlace } from './other-places.js'
import { type NameReading, readName } from './read-name.js'

/** Other names of units: the readings they stand for, by key, and by key without marks. */
export interface Aliases {
  get(key: string): readonly NameReading[] | undefined
  getBare(key: string): readonly NameReading[] | undefined
}

/** Collects the aliases and nicknames among other places. */
export const createAliases = (places: readonly OtherPlace[]): Aliases => {
  const byKey = new Map<string, NameReading[]>()
  for (const { key, kind, of } of places) {
    if (kind !== 'alias' && kind !== 'nickname') continue
    byKey.set(
      key,
      of.map(target => readName(target).at(-1)!),
    )
  }
  const byBare = new Map([...byKey].map(([key, readings]) => [bareKey(key), readings]))
  return { get: key => byKey.get(key), getBare: key => byBare.get(key) }
}

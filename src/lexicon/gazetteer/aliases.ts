import { bareKey } from './name-key.js'
import type { OtherPlace } from './other-places.js'
import { type NameReading, readName } from './read-name.js'

/** Other names of units: the readings they stand for, by key, and by key without marks. */
export interface Aliases {
  get(key: string): readonly NameReading[] | undefined
  getBare(key: string): readonly NameReading[] | undefined
  /** What a unit of long ago became, as far as it went to one or two units (`Hà Tây`, `quận 2`). */
  former(key: string): readonly NameReading[] | undefined
  formerBare(key: string): readonly NameReading[] | undefined
}

const MOST_HEIRS = 2

/** Collects the aliases, nicknames and former units among other places. */
export const createAliases = (places: readonly OtherPlace[]): Aliases => {
  const byKey = new Map<string, NameReading[]>()
  const former = new Map<string, NameReading[]>()
  for (const { key, kind, of } of places) {
    const readings = () => of.map(target => readName(target).at(-1)!)
    if (kind === 'alias' || kind === 'nickname') byKey.set(key, readings())
    else if (kind === 'historic' && of.length > 0 && of.length <= MOST_HEIRS) former.set(key, readings())
  }
  const bare = (map: ReadonlyMap<string, NameReading[]>) =>
    new Map([...map].map(([key, readings]) => [bareKey(key), readings]))
  const byBare = bare(byKey)
  const formerByBare = bare(former)
  return {
    get: key => byKey.get(key),
    getBare: key => byBare.get(key),
    former: key => former.get(key),
    formerBare: key => formerByBare.get(key),
  }
}

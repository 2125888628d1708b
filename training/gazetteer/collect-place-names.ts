import { createGazetteer } from '../../src/lexicon/gazetteer/gazetteer.js'
import { readOtherPlaces } from '../../src/lexicon/gazetteer/other-places.js'
import type { ReadData } from '../../src/pipeline.js'

/** The table of `places/names.tsv`: the names of units of all eras and of other places, by the kinds of places that bear them. */
export const placeNamesTsv = (read: ReadData): string => {
  const found = new Map<string, Set<string>>()
  const add = (name: string, kind: string): void => {
    const kinds = found.get(name)
    if (kinds) kinds.add(kind)
    else if (!/^\d+$/.test(name)) found.set(name, new Set([kind]))
  }
  for (const { name, level } of createGazetteer(read).all()) add(name, level)
  for (const { name, kind } of readOtherPlaces(read)) add(name, kind)
  const byKinds = new Map<string, string[]>()
  for (const [name, kinds] of found) {
    const key = [...kinds].sort().join('|')
    byKinds.set(key, [...(byKinds.get(key) ?? []), name])
  }
  const rows = [...byKinds].map(([kinds, names]) => `${kinds}\t${names.sort().join('|')}\n`)
  return `classes\tnames\n${rows.sort().join('')}`
}

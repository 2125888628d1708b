import { ModelError } from '../errors.js'
import type { ReadData } from '../pipeline.js'

/** Gives a file of the `data/` folder, or nothing when it has it not. */
export type DataSupply = (path: string) => Uint8Array | undefined

const fetched = new Map<string, Uint8Array>()
const supplies: DataSupply[] = [path => fetched.get(path)]

/** Lets data come from elsewhere than a server: `vietnlp/embedded` has it in its code. */
export const supplyData = (supply: DataSupply): void => {
  supplies.push(supply)
}

/** Keeps a file that was fetched. */
export const keepFetched = (path: string, bytes: Uint8Array): void => {
  fetched.set(path, bytes)
}

/** A file of the `data/` folder, if it is there. */
export const findData: DataSupply = path => {
  for (const supply of supplies) {
    const bytes = supply(path)
    if (bytes) return bytes
  }
}

/** Gives a file that is there; for another one the error names the list of files, a public name, that must be loaded first. */
export const readListed =
  (list?: string): ReadData =>
  path => {
    const bytes = findData(path)
    if (bytes) return bytes
    const load = `\`await loadData(${list ?? `["${path}"]`}, { base: "/vietnlp/data/" })\``
    throw new ModelError(
      `data/${path} is not loaded: in a browser ${list ? load : `\`await loadAnalyzer({ base: "/vietnlp/data/" })\` or ${load}`} comes first; "vietnlp/embedded" has the data of all layers inside`,
    )
  }

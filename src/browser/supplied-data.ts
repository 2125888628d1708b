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

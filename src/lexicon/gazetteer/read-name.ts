import { nameKey } from './name-key.js'
import { typeWordAt } from './type-words.js'
import type { Kind } from './unit.js'

/** A way to read a mention: the key of the bare name and, when a type word stands before it, the kinds it may be. */
export interface NameReading {
  readonly key: string
  readonly kinds?: readonly Kind[]
}

const GLUED = /^(tp|tx|tt|q|p|h)(\d{1,2})$/

/** Keys of a mention; `q1` and `p12` are parted. */
export const mentionKeys = (mention: string): string[] => {
  const keys = nameKey(mention).split(' ')
  if (!/\d/.test(mention)) return keys
  return keys.flatMap(key => {
    const glued = GLUED.exec(key)
    return glued ? [glued[1], glued[2].replace(/^0(?=.)/, '')] : [key]
  })
}

/** The readings of a mention, the whole as a name first: `TP.Vinh` is `tp vinh` or the `vinh` that is a thành phố. */
export const readName = (mention: string): NameReading[] => {
  const keys = mentionKeys(mention)
  const readings: NameReading[] = [{ key: keys.join(' ') }]
  const type = typeWordAt(keys, 0)
  if (type && type.length < keys.length) readings.push({ key: keys.slice(type.length).join(' '), kinds: type.kinds })
  return readings
}

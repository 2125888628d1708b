import { bareKey, nameKey } from './name-key.js'
import type { Kind } from './unit.js'

/** Type words in front of a name, written out or short, and the kinds of units they are said of. */
const TYPE_WORDS: readonly (readonly [form: string, kinds: readonly Kind[]])[] = [
  ['tỉnh', ['tỉnh']],
  ['thành phố', ['thành phố']],
  ['thủ đô', ['thành phố']],
  ['cố đô', ['thành phố']],
  ['quận', ['quận']],
  ['huyện', ['huyện']],
  ['thị xã', ['thị xã']],
  ['phường', ['phường']],
  ['xã', ['xã']],
  ['thị trấn', ['thị trấn']],
  ['đặc khu', ['đặc khu']],
  ['TP', ['thành phố']],
  ['T P', ['thành phố']],
  ['TX', ['thị xã']],
  ['T X', ['thị xã']],
  ['TT', ['thị trấn']],
  ['T T', ['thị trấn']],
  ['Q', ['quận']],
  ['H', ['huyện']],
  ['P', ['phường']],
  ['X', ['xã']],
  ['T', ['tỉnh', 'thị trấn']],
  ['ĐK', ['đặc khu']],
]

/** Words between a type word and a name that say what sort of unit it is: `huyện miền núi Quế Phong`. */
const SORTS = ['miền núi', 'vùng cao', 'biên giới', 'ven biển', 'đảo', 'nghèo', 'vùng biên', 'rẻo cao'].map(nameKey)

interface TypeWord {
  readonly kinds: readonly Kind[]
  /** Number of keys it takes, the sort behind it included. */
  readonly length: number
}

const finder = (fold: (key: string) => string) => {
  const byKey = new Map<string, readonly Kind[]>()
  for (const [form, kinds] of TYPE_WORDS) {
    const key = fold(nameKey(form))
    byKey.set(key, [...new Set([...(byKey.get(key) ?? []), ...kinds])])
  }
  const sorts = SORTS.map(sort => fold(sort).split(' '))
  return (keys: readonly string[], from: number): TypeWord | undefined => {
    const two = from + 1 < keys.length ? byKey.get(`${keys[from]} ${keys[from + 1]}`) : undefined
    const kinds = two ?? byKey.get(keys[from])
    if (!kinds) return undefined
    const length = two ? 2 : 1
    const sort = sorts.find(words => words.every((word, index) => keys[from + length + index] === word))
    return { kinds, length: length + (sort?.length ?? 0) }
  }
}

/** The type word at the front of keys. */
export const typeWordAt = finder(key => key)

/** The same on keys without marks: `huyen`, `thi xa`. */
export const bareTypeWordAt = finder(bareKey)

import { nameKey } from './name-key.js'
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

const byKey = new Map(TYPE_WORDS.map(([form, kinds]) => [nameKey(form), kinds]))

/** The type word at the front of keys, and how many keys it takes with the sort behind it. */
export const typeWordAt = (
  keys: readonly string[],
  from: number,
): { readonly kinds: readonly Kind[]; readonly length: number } | undefined => {
  const two = from + 1 < keys.length ? byKey.get(`${keys[from]} ${keys[from + 1]}`) : undefined
  const kinds = two ?? byKey.get(keys[from])
  if (!kinds) return undefined
  let length = two ? 2 : 1
  for (const sort of SORTS) {
    const words = sort.split(' ')
    if (words.every((word, index) => keys[from + length + index] === word)) {
      length += words.length
      break
    }
  }
  return { kinds, length }
}

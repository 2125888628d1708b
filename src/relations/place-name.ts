import { dictionary } from '../dictionary.js'
import { nameParts } from './name-parts.js'
import { expandParts, type SameNames } from './same-names.js'

/** A place's name without its type word, and the type when it tells units of one name apart. */
export interface PlaceName {
  readonly name: string
  /** `tỉnh`, `huyện`, `xã` …; empty when the name stands alone. */
  readonly kind: string
}

/** Type words of administrative units: `huyện Quế Phong` is also called `Quế Phong`. */
const UNIT_KINDS = dictionary<string>({
  tỉnh: 'tỉnh',
  'thành phố': 'thành phố',
  tp: 'thành phố',
  quận: 'quận',
  q: 'quận',
  huyện: 'huyện',
  h: 'huyện',
  'thị xã': 'thị xã',
  tx: 'thị xã',
  'thị trấn': 'thị trấn',
  tt: 'thị trấn',
  phường: 'phường',
  p: 'phường',
  xã: 'xã',
  x: 'xã',
  'đặc khu': 'đặc khu',
  thôn: 'thôn',
  bản: 'bản',
  làng: 'làng',
  ấp: 'ấp',
  buôn: 'buôn',
  bang: 'bang',
})

/** Words before a name that tell nothing apart. */
const EMPTY_KINDS = new Set([
  'nước',
  'thủ đô',
  'đất nước',
  'cố đô',
  'khu vực',
  'vùng',
  'quần đảo',
  'huyện đảo',
  'cộng hòa',
])

/** The type word at the beginning of some name parts, and how many parts it takes. */
export const leadingKind = (parts: readonly string[], at = 0): { kind: string; length: number } | undefined => {
  const two = `${parts[at]} ${parts[at + 1]}`
  if (UNIT_KINDS[two]) return { kind: UNIT_KINDS[two], length: 2 }
  if (UNIT_KINDS[parts[at]]) return { kind: UNIT_KINDS[parts[at]], length: 1 }
  if (EMPTY_KINDS.has(two)) return { kind: '', length: 2 }
  if (EMPTY_KINDS.has(parts[at])) return { kind: '', length: 1 }
  return undefined
}

export const placeName = (forms: readonly string[], sameNames: SameNames): PlaceName => {
  const written = nameParts(forms)
  const whole = sameNames.names.get(`LOC ${written.join(' ')}`)
  if (whole) return { name: whole.join(' '), kind: '' }
  const parts = expandParts(sameNames, written)
  const lead = leadingKind(parts)
  if (!lead || lead.length >= parts.length) return { name: parts.join(' '), kind: '' }
  const rest = parts.slice(lead.length)
  const name = (sameNames.names.get(`LOC ${rest.join(' ')}`) ?? rest).join(' ')
  return { name, kind: lead.kind }
}

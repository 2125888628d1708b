import { checkOptions } from '../check-options.js'
import { InputError } from '../errors.js'
import { hasCleanCharacters } from './character-class.js'
import { checkText } from './check-text.js'
import { normalizerEngine } from './engine.js'
import { mendEths, mendTwins } from './look-alikes.js'
import { mendCleanText, mendTones } from './mend-tones.js'
import { identityMap, type OffsetMap, stretchMap } from './offset-map.js'
import { placeTones } from './place-tones.js'
import { plainPunctuation } from './plain-punctuation.js'
import { rewrite } from './rewrite.js'
import type { ToneStyle } from './tone.js'

/** The repairs. Composition (NFC) and the order of marks are always put right: text without them is not comparable at all. */
export interface NormalizeOptions {
  /** `keep` leaves `hòa` and `hoà` as they are; `old` gives `hòa`, `new` gives `hoà`. Default `keep`. */
  readonly tone?: 'keep' | ToneStyle
  /** With `tone: 'keep'`, puts tone marks right that stand where neither style has them: `hòan`, `qủa`, `gìa`. Default true. */
  readonly misplacedTones?: boolean
  /** Letters that only look Vietnamese: `Ðảng` with an eth, `Nội` with a Cyrillic `о`. Default true. */
  readonly lookAlikes?: boolean
  /** Takes out zero-width characters, soft hyphens, byte order marks and bidi controls. Default true. */
  readonly invisible?: boolean
  /** Full-width ASCII (`２０２５`) and Latin ligatures (`ﬁ`) become plain characters. Default true. */
  readonly wide?: boolean
  /** Every kind of space becomes U+0020, every kind of line end `\n`. Default false. */
  readonly spaces?: boolean
  /** Typographic quotation marks become `"` and `'`. Default false. */
  readonly quotes?: boolean
  /** Every kind of dash and minus becomes `-`. Default false. */
  readonly dashes?: boolean
}

/** A normalized text with the way back. Both maps are exact at the borders of letters and monotonic. */
export interface Normalized extends OffsetMap {
  readonly text: string
}

const DEFAULTS: Required<NormalizeOptions> = {
  tone: 'keep',
  misplacedTones: true,
  lookAlikes: true,
  invisible: true,
  wide: true,
  spaces: false,
  quotes: false,
  dashes: false,
}

const NAMES = Object.keys(DEFAULTS)

const withDefaults = (text: string, options: NormalizeOptions): Required<NormalizeOptions> => {
  checkText(text, 'normalize')
  checkOptions(options, NAMES, "{ tone: 'old' }", 'normalize')
  for (const [name, value] of Object.entries(options)) {
    const fits = name === 'tone' ? ['keep', 'old', 'new'].includes(value) : typeof value === 'boolean'
    if (!fits && value !== undefined)
      throw new InputError(`normalize: option "${name}" cannot be ${JSON.stringify(value)}`)
  }
  return { ...DEFAULTS, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
}

/** A run of marks and letters outside the Latin script that is too long for the runtime, which sorts marks in quadratic time. */
const LONG_FOREIGN_RUN = /[\u0300-\u1dff\u1f00-\uffff]{256}/

/** What the runtime makes of a text: several times faster than composing it here. */
const composedByEngine = (text: string): string | undefined =>
  LONG_FOREIGN_RUN.test(text) ? undefined : normalizerEngine().nfc(text)

/** A text that wants nothing but its tones placed, and has them; nothing for one that might want more. */
const withCleanCharacters = (text: string, options: Required<NormalizeOptions>): string | undefined => {
  const { tone, misplacedTones } = options
  if (tone === 'keep' && misplacedTones) return mendCleanText(text)
  return hasCleanCharacters(text) ? withTonesPlaced(text, options) : undefined
}

/**
 * A text as clean Unicode: composed, marks in order, look-alikes mended, junk taken out; see docs/normalization.md for every
 * repair. Idempotent; clean text comes back at once. Throws {@link InputError} for what is no string and for unknown options.
 */
export const normalize = (text: string, options: NormalizeOptions = {}): string => {
  const wanted = withDefaults(text, options)
  let clean = withCleanCharacters(text, wanted)
  if (clean === undefined) {
    const composed = composedByEngine(text)
    if (composed !== undefined) clean = withCleanCharacters(composed, wanted)
  }
  if (clean !== undefined) return plainPunctuation(clean, wanted)
  const mended = wanted.lookAlikes ? mendTwins(text) : text
  return withoutLengthChange(rewrite(mended, wanted, false).text, wanted)
}

/** Like {@link normalize}, with offsets of the normalized text mapped to the original and back. */
export const normalizeWithOffsets = (text: string, options: NormalizeOptions = {}): Normalized => {
  const wanted = withDefaults(text, options)
  const clean = withCleanCharacters(text, wanted)
  if (clean !== undefined) return { text: plainPunctuation(clean, wanted), ...identityMap(text.length) }
  const mended = wanted.lookAlikes ? mendTwins(text) : text
  const rewritten = rewrite(mended, wanted)
  const map = stretchMap(rewritten.starts, rewritten.ends, text.length)
  return { text: withoutLengthChange(rewritten.text, wanted), ...map }
}

export { isClean } from './mend-tones.js'

const withTonesPlaced = (text: string, { tone, misplacedTones }: Required<NormalizeOptions>): string => {
  if (tone !== 'keep') return placeTones(text, tone)
  return misplacedTones ? mendTones(text) : text
}

/** The repairs that replace one unit by one: no offset moves. */
const withoutLengthChange = (text: string, options: Required<NormalizeOptions>): string =>
  plainPunctuation(withTonesPlaced(options.lookAlikes ? mendEths(text) : text, options), options)

export { compareVietnamese, vietnameseSortKey } from '../text/compare-vietnamese.js'
export { type NormalizerEngine, nativeEngine, normalizerEngine, useNormalizerEngine } from '../text/engine.js'
export { type FoldOptions, foldForSearch } from '../text/fold-for-search.js'
export {
  decodeLegacy,
  encodeLegacy,
  type LegacyBytes,
  type LegacyOptions,
  type LegacyText,
} from '../text/legacy/decode-legacy.js'
export { type Detection, detectEncoding } from '../text/legacy/detect-encoding.js'
export { ENCODINGS, type Encoding } from '../text/legacy/encodings.js'
export { isClean, type Normalized, type NormalizeOptions, normalize, normalizeWithOffsets } from '../text/normalize.js'
export type { OffsetMap } from '../text/offset-map.js'
export { type SlugOptions, slugify } from '../text/slugify.js'
export { stripDiacritics } from '../text/strip-diacritics.js'
export { isVietnameseSyllable, parseSyllable, type Syllable, type Tone } from '../text/syllable.js'
export { placeTone, type ToneStyle } from '../text/tone.js'
export { fromTelex, toTelex } from '../text/typing/telex.js'
export { fromViqr } from '../text/typing/viqr.js'
export { fromVni, toVni } from '../text/typing/vni.js'
export type { TypingOptions } from '../text/typing/words.js'

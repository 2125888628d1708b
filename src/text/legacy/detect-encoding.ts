import { kindOf } from '../../check-options.js'
import { InputError } from '../../errors.js'
import { isVietnameseSyllable } from '../syllable.js'
import { codecOf, type Encoding } from './encodings.js'
import { byteStretches } from './mojibake.js'
import { badUtf8 } from './unicode.js'

export interface Detection {
  /** `unicode` for a string that needs no decoding. */
  readonly encoding: Encoding | 'unicode'
  /** Share of the marked words that are Vietnamese syllables in this encoding, between 0 and 1; 0 when there is nothing to tell by. */
  readonly confidence: number
}

/** As much of a text as is looked at. */
const SAMPLE = 0x10000

const CANDIDATES: readonly Encoding[] = ['utf-8', 'tcvn3', 'vni', 'windows-1258', 'viscii', 'vps', 'tcvn5712']
const WORD = /[A-Za-z\u00aa-\u024f\u0300-\u036f\u1e00-\u1eff]+/g
const PLAIN = /^[A-Za-z]+$/

interface Evidence {
  readonly good: number
  readonly bad: number
}

/** Words with other letters than those of English: Vietnamese syllables count for an encoding, the rest against it. */
const evidenceOf = (text: string): Evidence => {
  let good = 0
  let bad = 0
  for (const [word] of text.matchAll(WORD)) {
    if (PLAIN.test(word)) continue
    if (isVietnameseSyllable(word)) good++
    else bad++
  }
  for (const character of text) if (character === '\ufffd' || (character >= '\x80' && character < '\xa0')) bad++
  return { good, bad }
}

const confidenceOf = ({ good, bad }: Evidence): number => (good + bad ? good / (good + bad) : 0)

/** VIQR is told from English by its signs of shape, which no other text has behind vowels. */
const looksLikeViqr = (text: string): boolean => {
  const shapes = text.match(/[aeoAEO]\^|[uoUO]\+|[aA]\(|\b[dD][dD][aeiouyAEIOUY]/g)?.length ?? 0
  if (!shapes) return false
  const { good, bad } = evidenceOf(codecOf('viqr').decode(new TextEncoder().encode(text)).text)
  return good > 1 && good > 2 * bad
}

const decodeStretches = (text: string, encoding: Encoding): string =>
  byteStretches(text)
    .map(stretch => (stretch.bytes ? codecOf(encoding).decode(stretch.bytes).text : stretch.text))
    .join('')

const best = (decodings: readonly (readonly [Detection['encoding'], string])[]): Detection => {
  let winner: Detection = { encoding: decodings[0][0], confidence: 0 }
  let balance = 0
  for (const [encoding, text] of decodings) {
    const evidence = evidenceOf(text)
    if (evidence.good - evidence.bad > balance) {
      balance = evidence.good - evidence.bad
      winner = { encoding, confidence: confidenceOf(evidence) }
    }
  }
  return winner
}

/** UTF-16 without a mark of its order has a zero in most pairs of bytes, at spaces and letters without marks; other text has none. */
const utf16Of = (sample: Uint8Array): Encoding | undefined => {
  const zeros = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2]++
  const [even, odd] = zeros
  if (4 * Math.max(even, odd) < sample.length / 2 || 4 * Math.min(even, odd) > Math.max(even, odd)) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

const detectBytes = (bytes: Uint8Array): Detection => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', confidence: 1 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', confidence: 1 }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', confidence: 1 }
  const sample = bytes.subarray(0, SAMPLE)
  const utf16 = utf16Of(sample)
  if (utf16) return { encoding: utf16, confidence: 1 }
  // The sample may end inside a character: three bytes at its end do not count.
  const cut = bytes.length > SAMPLE ? SAMPLE - 3 : sample.length
  const isUtf8 = badUtf8(sample).every(at => at >= cut)
  if (sample.every(byte => byte < 0x80)) {
    const isViqr = looksLikeViqr(new TextDecoder().decode(sample))
    return isViqr ? { encoding: 'viqr', confidence: 1 } : { encoding: 'utf-8', confidence: 0 }
  }
  if (isUtf8) return { encoding: 'utf-8', confidence: 1 }
  return best(CANDIDATES.map(encoding => [encoding, codecOf(encoding).decode(sample).text] as const))
}

/** Refuses what is neither bytes nor a string, an `ArrayBuffer` among them, naming the function that was called. */
export const checkLegacyInput = (input: unknown, caller: string): void => {
  if (typeof input === 'string' || input instanceof Uint8Array) return
  const given =
    input instanceof ArrayBuffer ? 'an ArrayBuffer: new Uint8Array(buffer) makes bytes of it' : kindOf(input)
  throw new InputError(`${caller}: expected bytes (Uint8Array) or a string, not ${given}`)
}

/**
 * The encoding of a text: of its bytes, or, for a string, of the bytes it was wrongly decoded from as Latin-1 or Windows-1252.
 * Tells by the words: read in the right encoding they are Vietnamese syllables.
 */
export const detectEncoding = (input: Uint8Array | string): Detection => {
  checkLegacyInput(input, 'detectEncoding')
  if (typeof input !== 'string') return detectBytes(input)
  const sample = input.slice(0, SAMPLE)
  const found = best([
    ['unicode', sample],
    ...CANDIDATES.map(encoding => [encoding, decodeStretches(sample, encoding)] as const),
  ])
  return found.confidence === 0 && looksLikeViqr(sample) ? { encoding: 'viqr', confidence: 1 } : found
}

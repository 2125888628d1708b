import { CHARACTER_CLASS, INVISIBLE, JOINER, LOOK_ALIKE, MARK, OTHER, SAFE, WIDE } from './character-class.js'
import { withMark } from './compose-letter.js'
import { type NormalizerEngine, normalizerEngine } from './engine.js'
import { joinerBelongs } from './joiner.js'
import { letterAt, letterCodeAt, vowelIndex } from './letters.js'
import { createOutput, finishOutput, flush, type Output, put, type Rewritten } from './rewrite-output.js'

/** The repairs that change how many units a text has. */
export interface RewriteOptions {
  readonly invisible: boolean
  readonly wide: boolean
}

/**
 * A base letter with more marks than this is left as it is. No writing needs them, and runtimes sort marks in quadratic time:
 * 160,000 marks cost 12 seconds.
 */
const LONGEST_RUN = 256

/** Foreign runs up to this length are mapped piece by piece, longer ones as a whole. */
const LONGEST_SPLIT = 16

const LIGATURES = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'ſt', 'st']

/** A stable character and all that follows and may combine with it, with the offset of each unit. */
interface Run {
  readonly codes: number[]
  readonly starts: number[]
}

/** The Vietnamese letter of a run, -1 when it is something else. */
const letterOf = ({ codes }: Run): number => {
  let letter = vowelIndex(codes[0])
  for (let i = 1; i < codes.length && letter >= 0; i++) {
    const kind = CHARACTER_CLASS[codes[i]]
    letter = kind >= MARK ? withMark(letter, kind - MARK) : -1
  }
  return letter
}

const LETTER_WITH_MARKS = /[A-Za-z\u00c0-\u01b0\u1ea0-\u1ef9][\u0300-\u0323]+/g

/** NFC, then the marks that stand in an order that NFC does not know, as many as fit the letter. */
const composed = (text: string, { nfc }: NormalizerEngine): string =>
  nfc(text).replace(LETTER_WITH_MARKS, cluster => {
    let letter = vowelIndex(cluster.charCodeAt(0))
    let at = 1
    for (; at < cluster.length && letter >= 0; at++) {
      const kind = CHARACTER_CLASS[cluster.charCodeAt(at)]
      const next = kind >= MARK ? withMark(letter, kind - MARK) : -1
      if (next < 0) break
      letter = next
    }
    return letter < 0 ? cluster : letterAt(letter) + cluster.slice(at)
  })

/** True for a unit that no engine changes when it stands alone. */
const isStable = (code: number): boolean => CHARACTER_CLASS[code] !== OTHER && code !== 0x340 && code !== 0x341

/** True for a character beyond U+FFFF in a part of its plane that needs no engine: emoji above all. */
const isStablePair = ({ codes }: Run): boolean =>
  codes.length === 2 && (codes[0] & 0xfc00) === 0xd800 && CHARACTER_CLASS[codes[0]] === SAFE

/**
 * Composes the text (NFC), puts marks in order, takes out invisible characters and unfolds full-width ones, in one pass: runs are
 * independent of one another.
 */
export const rewrite = (text: string, { invisible, wide }: RewriteOptions, mapped = true): Rewritten => {
  const length = text.length
  const output = createOutput(length, mapped)
  const engine = normalizerEngine()

  const isRemoved = (kind: number, offset: number): boolean =>
    invisible && (kind === INVISIBLE || (kind === JOINER && !joinerBelongs(text, offset)))

  const putRun = (run: Run): void => {
    const { codes, starts } = run
    const count = codes.length
    const putAll = (result: string, from: number, to: number): void => {
      for (let i = 0; i < result.length; i++) put(output, result.charCodeAt(i), starts[from], starts[to - 1] + 1)
    }
    const letter = letterOf(run)
    if (letter >= 0) {
      put(output, letterCodeAt(letter), starts[0], starts[count - 1] + 1)
      return
    }
    if (count === 1 && isStable(codes[0])) {
      put(output, codes[0], starts[0], starts[0] + 1)
      return
    }
    const source = String.fromCharCode(...codes)
    const whole = count > LONGEST_RUN || isStablePair(run) ? source : composed(source, engine)
    if (whole === source) {
      for (let i = 0; i < count; i++) put(output, codes[i], starts[i], starts[i] + 1)
      return
    }
    if (count > LONGEST_SPLIT || codes.every((code, i) => i === 0 || CHARACTER_CLASS[code] >= MARK)) {
      putAll(whole, 0, count)
      return
    }
    // Several letters of a foreign script: a cut is right where both sides are normal by themselves.
    let from = 0
    let written = 0
    for (let to = 1; to <= count; to++) {
      const head = to === count ? whole : composed(source.slice(0, to), engine)
      if (head.length < written || (to < count && head + composed(source.slice(to), engine) !== whole)) continue
      putAll(head.slice(written), from, to)
      written = head.length
      from = to
    }
  }

  /** Reads the run that starts at an offset, writes it, and returns the offset behind it. */
  const readRun = (start: number): number => {
    let code = text.charCodeAt(start)
    const kind = CHARACTER_CLASS[code]
    if (isRemoved(kind, start)) {
      let next = start + 1
      while (next < length && isRemoved(CHARACTER_CLASS[text.charCodeAt(next)], next)) next++
      return next
    }
    if (kind === WIDE && wide) {
      if (code < 0xff01) {
        const letters = LIGATURES[code - 0xfb00]
        for (let i = 0; i < letters.length - 1; i++) put(output, letters.charCodeAt(i), start, start + 1)
        code = letters.charCodeAt(letters.length - 1)
      } else code -= 0xfee0
    }
    const run: Run = { codes: [code], starts: [start] }
    let at = start + 1
    for (; at < length; at++) {
      code = text.charCodeAt(at)
      const next = CHARACTER_CLASS[code]
      if (next >= MARK || next === OTHER) {
        if (run.codes.length === LONGEST_RUN * 4) break
        run.starts.push(at)
        run.codes.push(code)
      } else if (!isRemoved(next, at)) break
    }
    putRun(run)
    return at
  }

  let at = readPlain(text, 0, output)
  while (at < length) at = readPlain(text, readRun(at), output)
  return finishOutput(output)
}

/**
 * The fast way through what most text consists of: stable characters, and vowels with a mark or two. Stops at the first run that
 * needs more and returns its offset.
 */
const readPlain = (text: string, from: number, output: Output): number => {
  let at = from
  while (at < text.length) {
    if (output.filled === output.units.length) flush(output)
    at = readBuffer(text, at, output)
    if (output.filled < output.units.length) break
  }
  return at
}

/** The same until the buffer is full. */
const readBuffer = (text: string, from: number, output: Output): number => {
  const { units, starts, mapped } = output
  const ends = output.ends
  const room = Math.min(units.length, mapped ? starts.length - output.text.length : units.length)
  const offset = output.text.length
  const length = text.length
  let { filled } = output
  let at = from
  while (at < length && filled < room) {
    let code = text.charCodeAt(at)
    if (CHARACTER_CLASS[code] > LOOK_ALIKE) break
    let next = at + 1
    let kind = next < length ? CHARACTER_CLASS[text.charCodeAt(next)] : SAFE
    if (kind > LOOK_ALIKE) {
      let letter = vowelIndex(code)
      if (letter < 0) break
      while (kind >= MARK && letter >= 0) {
        letter = withMark(letter, kind - MARK)
        next++
        kind = next < length ? CHARACTER_CLASS[text.charCodeAt(next)] : SAFE
      }
      if (letter < 0 || kind > LOOK_ALIKE) break
      code = letterCodeAt(letter)
    }
    if (mapped) {
      starts[offset + filled] = at
      ends[offset + filled] = next
    }
    units[filled++] = code
    at = next
  }
  output.filled = filled
  return at
}

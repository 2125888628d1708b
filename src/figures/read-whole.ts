import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import type { FigureText } from './figure-text.js'
import { readQuantity } from './read-quantity.js'

const MAX_NOUN = 4

/** Token of `trên` or `trong` behind a number, or behind the noun that both numbers share: `23 lần trên tổng cộng 243 lần`. */
const findJoint = ({ words, tokens }: FigureText, at: number, end: number): number => {
  if (words[at] === 'trên' || words[at] === 'trong') return at
  for (let i = at; i < Math.min(end, at + MAX_NOUN) && tokens[i].kind === 'syllable'; i++) {
    if (words[i] === 'trên' || words[i] === 'trong') return words[i + 1] === 'tổng' ? i : -1
  }
  return -1
}

/** `13 trên 15`, `một trong ba`, `5 trong tổng số 263`, `4 trên tổng cộng 21`: the whole that a number is a part of. */
export const readWhole = (text: FigureText, candidate: Candidate): { whole: number; to: number } | undefined => {
  const { words, sentenceEnds } = text
  const { quantity, to, unit } = candidate
  const end = sentenceEnds[quantity.from]
  if (quantity.high || quantity.whole || unit || candidate.ordinal) return undefined
  const joint = findJoint(text, to, end)
  if (joint < 0) return undefined
  // một trong ba: what is counted is the three.
  if (quantity.shape === 'word' && words[quantity.from] === 'một') return undefined
  let next = joint + 1
  if (words[next] === 'tổng') next++
  if (words[next] === 'số' || words[next] === 'cộng') next++
  if (next >= end) return undefined
  const second = readQuantity(text, next)
  if (!second || second.high || second.whole || second.shape === 'clock') return undefined
  const whole = toNumber(second.value)
  return whole >= toNumber(quantity.value) && whole > 1 ? { whole, to: second.to } : undefined
}

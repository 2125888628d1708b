import type { Token } from '../document.js'
import { SCALES } from '../numbers/number-words.js'
import { type FigureText, isGlued } from './figure-text.js'

/** Parts of a telephone or account number: digits beside digits, or a nought that no amount begins with. */
const isCallNumber = ({ tokens }: FigureText, at: number): boolean =>
  /^0\d\d/.test(tokens[at].form) ||
  isBareDigits(tokens[at - 1]) ||
  (isBareDigits(tokens[at + 1]) && /^\d{3,}$/.test(tokens[at].form))

/** What is called, by its last two words or one: `đường dây nóng 1022`, `tổng đài 115`. */
const CALLED: ReadonlySet<string> = new Set(['dây nóng', 'tổng đài'])

/** The number of a hotline, which no amount follows: three digits or more, with dots or without. */
const isCalled = ({ words, tokens }: FigureText, at: number): boolean => {
  const behind = words[at - 1] === ':' || words[at - 1] === 'số' ? at - 2 : at - 1
  const isHotline = words[behind] === 'hotline' || CALLED.has(`${words[behind - 1]} ${words[behind]}`)
  return isHotline && /^\d{3,}(?:\.\d{3,})*$/.test(tokens[at].form) && !SCALES.has(words[at + 1])
}

/** `1. Hoàn thiện hồ sơ`: the number of an item that a sentence begins with. */
const isItemNumber = (text: FigureText, at: number): boolean => {
  const { words, tokens, sentenceEnds } = text
  const next = tokens[at + 2]
  const begins = at === 0 || sentenceEnds[at - 1] !== sentenceEnds[at]
  return (
    begins &&
    (words[at + 1] === '.' || words[at + 1] === ')') &&
    isGlued(text, at + 1) &&
    /^\d{1,2}$/.test(tokens[at].form) &&
    next !== undefined &&
    sentenceEnds[at] > at + 2 &&
    /^\p{Lu}/u.test(next.form)
  )
}

/** `BA.2.75`, `CSKH.24`: digits behind letters and a dot are a name. */
const isPartOfCode = (text: FigureText, at: number): boolean =>
  isGlued(text, at) && text.words[at - 1] === '.' && isGlued(text, at - 1) && /^\p{Lu}+$/u.test(text.forms[at - 2])

const isBareDigits = (token: Token | undefined): boolean => token?.kind === 'number' && /^\d{3,}$/.test(token.form)

/** `1/2/3/4`: digits between slashes are a link of a chain. */
const isLink = (text: FigureText, at: number): boolean =>
  text.words[at - 1] === '/' && text.words[at + 1] === '/' && isGlued(text, at) && isGlued(text, at + 1)

/** The number of a page in a line of its own: `2`, `Trang 2/12`. */
export const isPageNumber = ({ tokens, words, sentenceEnds }: FigureText, at: number): boolean => {
  const end = sentenceEnds[at]
  const from = words[at - 1] === 'trang' ? at - 1 : at
  const isAlone = end === at + 1 && (from === 0 || sentenceEnds[from - 1] !== end) && tokens.length > end - from
  return isAlone && (from < at || /^\d{1,3}$/.test(tokens[at].form))
}

/** True for digits that are a part of a name or number of something and no amount. */
export const isCode = (text: FigureText, at: number): boolean =>
  isPageNumber(text, at) ||
  isLink(text, at) ||
  isCallNumber(text, at) ||
  isCalled(text, at) ||
  isPartOfCode(text, at) ||
  isItemNumber(text, at)

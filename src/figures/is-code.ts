import type { Token } from '../document.js'
import { type FigureText, isGlued } from './figure-text.js'

/** Parts of a telephone or account number: digits beside digits, or a nought that no amount begins with. */
const isCallNumber = ({ tokens }: FigureText, at: number): boolean =>
  /^0\d\d/.test(tokens[at].form) ||
  isBareDigits(tokens[at - 1]) ||
  (isBareDigits(tokens[at + 1]) && /^\d{3,}$/.test(tokens[at].form))

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
  isPageNumber(text, at) || isLink(text, at) || isCallNumber(text, at) || isPartOfCode(text, at)

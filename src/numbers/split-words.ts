const WORD = /\d[\d.,]*\d|[.,]\d+|\d|\p{L}[\p{L}\p{M}]*|[^\s]/gu
const SPACED_THOUSANDS = /(?<![\d.,])[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?![\d.])/g

/** `2½` is two and a half: without a space NFKC would make it 21/2. */
const VULGAR_FRACTION = /(\d)([\u00bc-\u00be\u2150-\u215e])/g
const HYPHEN = /(?<=\p{L})-(?=\p{L})/gu

/** Splits a text that should be one number into lower-case words and digit strings: `2tr5` is `2`, `tr`, `5`. */
export const splitWords = (text: string): string[] =>
  text
    .replace(VULGAR_FRACTION, '$1 $2')
    .normalize('NFKC')
    .replace(HYPHEN, ' ')
    .replace(SPACED_THOUSANDS, digits => digits.replace(/\D/g, ''))
    .toLowerCase()
    .match(WORD) ?? []

const BARE: ReadonlyMap<string, string> = new Map([
  ['khong', 'không'],
  ['mot', 'một'],
  ['bon', 'bốn'],
  ['tu', 'tư'],
  ['nam', 'năm'],
  ['lam', 'lăm'],
  ['nham', 'nhăm'],
  ['sau', 'sáu'],
  ['bay', 'bảy'],
  ['tam', 'tám'],
  ['chin', 'chín'],
  ['tram', 'trăm'],
  ['nghin', 'nghìn'],
  ['ngan', 'ngàn'],
  ['van', 'vạn'],
  ['trieu', 'triệu'],
  ['ty', 'tỷ'],
  ['ti', 'tỷ'],
  ['le', 'lẻ'],
  ['chuc', 'chục'],
  ['ruoi', 'rưỡi'],
  ['phay', 'phẩy'],
  ['cham', 'chấm'],
  ['nua', 'nửa'],
  ['am', 'âm'],
  ['phan', 'phần'],
  ['thu', 'thứ'],
  ['nhat', 'nhất'],
])

const AFTER_MUOI = /^(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|tư)$/

/** Gives number words typed without diacritics their marks back: `hai muoi mot` is `hai mươi một`. */
export const restoreNumberWords = (words: readonly string[]): string[] =>
  words.map((word, i) => {
    if (word === 'muoi') return i > 0 && AFTER_MUOI.test(words[i - 1]) ? 'mươi' : 'mười'
    return BARE.get(word) ?? word
  })

/*
 * The Vietnamese vowel letters as numbers. A letter is one of 12 plain letters (`a ă â e ê i o ô ơ u ư y`) with one of six tones.
 * Tones are numbered in the order of dictionaries: 0 ngang (none), 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
 */
export const VOWELS = 'aăâeêioôơuưy'
export const TONES = 6
const TONED = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ'

/** Root of each vowel: the letter without any mark, as an index into `ROOTS`. */
export const ROOTS = 'aeiouy'
export const ROOT_OF: readonly number[] = [0, 0, 0, 1, 1, 2, 3, 3, 3, 4, 4, 5]

/** Letters of `TONED` and their capitals, at `(capital ? 72 : 0) + vowel * 6 + tone`. */
const LETTERS = TONED + TONED.toUpperCase()
const CAPITALS = TONED.length

/** 1 + index into `LETTERS` by code unit, 0 for all that is no Vietnamese vowel letter. */
const INDEX = new Uint8Array(0x1f00)
for (let i = 0; i < LETTERS.length; i++) INDEX[LETTERS.charCodeAt(i)] = i + 1

/**
 * The vowel letter of a code unit as `capital * 72 + vowel * 6 + tone` (`vowel` an index into {@link VOWELS}), -1 for anything else.
 * Precomposed letters only.
 */
export const vowelIndex = (code: number): number => (code < 0x1f00 ? INDEX[code] - 1 : -1)

export const toneOf = (index: number): number => index % TONES
export const vowelOf = (index: number): number => ((index / TONES) | 0) % VOWELS.length
export const isCapital = (index: number): boolean => index >= CAPITALS

/** The letter of an index as {@link vowelIndex} gives it. */
export const letterAt = (index: number): string => LETTERS[index]
export const letterCodeAt = (index: number): number => LETTERS.charCodeAt(index)

/** The same letter with another tone. */
export const withTone = (index: number, tone: number): number => index - (index % TONES) + tone

/** The 134 letters that Vietnamese adds to ASCII: 67 small ones, then their capitals. */
export const VIETNAMESE_LETTERS: readonly string[] = [...LETTERS, 'đ', 'Đ']
  .filter(letter => letter > '\x7f')
  .sort((a, b) => Number(a !== a.toLowerCase()) - Number(b !== b.toLowerCase()))

/**
 * True when a combining mark stands at an offset. It belongs to the letter before, which then has no other tone to give: without it the
 * two would compose.
 */
export const isMarkAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0x300 && code < 0x370
}

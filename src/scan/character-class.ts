/** Classes of UTF-16 code units that the scanner tells apart. */
export const OTHER = 0
export const SPACE = 1
export const LETTER = 2
export const DIGIT = 3
/** A mark that ends a plain word wherever it stands: comma, brackets, quotation marks … */
export const MARK = 4
/** A mark that may belong to a longer token: `. / - : ' & @ #`. */
export const JOINER = 5

const MARKS = ',;!?()[]{}<>"“”„«»‘…\u201a\u201b\u201f\u2039\u203a\u3001\u3002'
const JOINERS = "./-–:'’@#&_+=~^*|\\%—‑•·`"

/** Class of every UTF-16 code unit. Surrogates, symbols and emoji are OTHER. */
export const CHARACTER_CLASS = ((): Uint8Array => {
  const table = new Uint8Array(65536)
  const letter = /[\p{L}\p{M}]/u
  const space = /\s/
  for (let code = 0; code < 65536; code++) {
    if (code >= 0xd800 && code < 0xe000) continue
    const character = String.fromCharCode(code)
    if (code <= 0x20 || code === 0x85 || space.test(character)) table[code] = SPACE
    else if (code >= 0x30 && code <= 0x39) table[code] = DIGIT
    else if (letter.test(character)) table[code] = LETTER
  }
  // m², km³: the exponent is a part of the unit
  for (const exponent of '²³') table[exponent.charCodeAt(0)] = LETTER
  for (const mark of MARKS) table[mark.charCodeAt(0)] = MARK
  for (const joiner of JOINERS) table[joiner.charCodeAt(0)] = JOINER
  return table
})()

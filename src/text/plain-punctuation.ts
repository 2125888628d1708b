export interface PunctuationOptions {
  readonly spaces: boolean
  readonly quotes: boolean
  readonly dashes: boolean
}

/** Typographic spaces, quotation marks and dashes as those of ASCII, one unit by one; `\r\n` stays two characters. */
export const plainPunctuation = (text: string, { spaces, quotes, dashes }: PunctuationOptions): string => {
  let result = text
  if (spaces)
    result = result
      .replace(/[\t\v\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
      .replace(/[\u0085\u2028\u2029]/g, '\n')
  if (quotes)
    result = result
      .replace(/[\u201c-\u201f\u00ab\u00bb\u2033\u300c-\u300f]/g, '"')
      .replace(/[\u2018-\u201b\u2032\u2039\u203a]/g, "'")
  if (dashes) result = result.replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/g, '-')
  return result
}

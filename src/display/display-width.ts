// Marks and joiners that take no column of their own (NFD Vietnamese is full of them).
const zeroWidth = /[\u0300-\u036f\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/
// East Asian wide characters and emoji: two columns.
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

const widthOf = (character: string): number => {
  if (character.length === 2 && character >= '\u{1f300}') return 2
  if (zeroWidth.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** Columns a string takes on a terminal. */
export const displayWidth = (text: string): number => {
  let width = 0
  for (const character of text) width += widthOf(character)
  return width
}

/** Cuts a string to a number of columns, with `…` where something was left out. */
export const clip = (text: string, columns: number): string => {
  let width = 0
  let kept = ''
  for (const character of text) {
    width += widthOf(character)
    if (width > columns) {
      while (displayWidth(kept) > columns - 1) kept = [...kept].slice(0, -1).join('')
      return `${kept}…`
    }
    kept += character
  }
  return text
}

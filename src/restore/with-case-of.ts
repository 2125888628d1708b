/** A syllable in small letters, with the case of another one letter by letter. */
export const withCaseOf = (model: string, syllable: string): string => {
  if (model === model.toLowerCase()) return syllable
  let result = ''
  for (let i = 0; i < syllable.length; i++) {
    result += model[i] !== model[i].toLowerCase() ? syllable[i].toUpperCase() : syllable[i]
  }
  return result
}

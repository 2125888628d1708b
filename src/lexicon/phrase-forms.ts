import { scan } from '../scan/scan.js'
import { placeTone } from '../text/tone.js'

/** The token forms that a phrase of a lexicon has in a text: `m²/s` → `m²`, `/`, `s`. */
export const phraseForms = (phrase: string): string[] => {
  const { clean, count, cleanStarts, cleanEnds } = scan(phrase)
  return Array.from({ length: count }, (_, i) => placeTone(clean.slice(cleanStarts[i], cleanEnds[i]), 'old'))
}

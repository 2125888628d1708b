import { ROOT_OF, ROOTS, toneOf, VOWELS, vowelIndex, vowelOf } from '../text/letters.js'
import { type Candidates, candidatesOf } from './model.js'

/** True when a letter carries every mark that the typed one has. */
const keepsMarks = (typed: string, letter: string): boolean => {
  const from = vowelIndex(typed.charCodeAt(0))
  const to = vowelIndex(letter.charCodeAt(0))
  if (from < 0 || to < 0) return typed === letter || (typed === 'd' && letter === 'đ')
  if (toneOf(from) && toneOf(from) !== toneOf(to)) return false
  const root = ROOT_OF[vowelOf(from)]
  return vowelOf(from) === vowelOf(to) || (VOWELS[vowelOf(from)] === ROOTS[root] && ROOT_OF[vowelOf(to)] === root)
}

/** The candidates that keep the marks of a syllable that was typed with some of them: of `quyêt` only `quyết` and `quyệt`. */
export const fitting = ({ forms }: Candidates, typed: string): Candidates =>
  candidatesOf(
    forms.filter(form => form.length === typed.length && [...typed].every((letter, i) => keepsMarks(letter, form[i]))),
  )

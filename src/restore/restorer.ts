import { InputError } from '../errors.js'
import type { ReadData } from '../pipeline.js'
import { scan } from '../scan/scan.js'
import { checkText } from '../text/check-text.js'
import { stripDiacritics } from '../text/strip-diacritics.js'
import { isVietnameseSyllable } from '../text/syllable.js'
import { placeTone, type ToneStyle } from '../text/tone.js'
import { casePattern, fillContexts, LOWER, NO_CASE, START, STOP, TEMPLATES } from './features.js'
import { fitting } from './fitting.js'
import { type Candidates, RESTORER_FILE, readRestorer } from './model.js'
import { surroundingsOf } from './surroundings.js'
import { withCaseOf } from './with-case-of.js'

/** Files below `data/` that {@link createRestorer} reads. */
export const restoreData = [RESTORER_FILE] as const

export interface RestoreOptions {
  /** Style of the tones that are added. Default `old`. */
  readonly tone?: ToneStyle
}

/** What a syllable may be, with probabilities that add up to 1, the likeliest first. */
export interface RestoredSyllable {
  /** Offsets in the text that was given. */
  readonly start: number
  readonly end: number
  readonly text: string
  readonly candidates: readonly { readonly text: string; readonly probability: number }[]
}

export interface Restoration {
  readonly text: string
  /** The syllables that could be more than one. */
  readonly syllables: readonly RestoredSyllable[]
}

export interface Restorer {
  (text: string, options?: RestoreOptions & { readonly alternatives?: false }): string
  (text: string, options: RestoreOptions & { readonly alternatives: true }): Restoration
}

/** Share of syllables with marks from which on a line counts as written with them: what has none there means to have none. */
const MARKED_SHARE = 0.5

/** In such a line a syllable gets marks only where the chance that it has none is below this. */
const UNLIKELY = 0.01

const LONGEST = 64

/** Scores to probabilities, in place. */
const toProbabilities = (scores: Float64Array, count: number): void => {
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) highest = Math.max(highest, scores[i])
  let sum = 0
  for (let i = 0; i < count; i++) sum += scores[i] = Math.exp(scores[i] - highest)
  for (let i = 0; i < count; i++) scores[i] /= sum
}

const isMarked = (form: string): boolean => stripDiacritics(form) !== form

/**
 * Makes the function that adds marks to text typed without them: `nghi quyet cua Dang bo` → `nghị quyết của Đảng bộ`. Marks that
 * are there stay, so do case, punctuation, addresses and words that are not Vietnamese; the rest of the text is untouched. Reads
 * its model at the first call.
 *
 * The method is a log-linear model over the syllables before (as restored) and behind (as typed), decided from left to right.
 */
export const createRestorer = (read: ReadData): Restorer => {
  let loaded: ReturnType<typeof readRestorer> | undefined
  const contexts = new Int32Array(TEMPLATES)
  const scores = new Float64Array(LONGEST)
  const byTyped = new Map<string, Candidates | undefined>()

  /** What a typed syllable may be; nothing when it is what it is. */
  const candidatesFor = (typed: string): Candidates | undefined => {
    if (byTyped.has(typed)) return byTyped.get(typed)
    const fold = stripDiacritics(typed)
    const all = loaded?.candidates.get(fold)
    let found = all
    if (all && fold !== typed) found = all.forms.includes(typed) ? undefined : fitting(all, typed)
    if (found?.forms.length === 0) found = undefined
    if (byTyped.size > 50_000) byTyped.clear()
    byTyped.set(typed, found)
    return found
  }

  const restore = (
    text: string,
    options: RestoreOptions & { readonly alternatives?: boolean } = {},
  ): string | Restoration => {
    checkText(text, 'restoreDiacritics')
    const { tone = 'old', alternatives = false } = options
    if (tone !== 'old' && tone !== 'new') {
      throw new InputError(`restoreDiacritics: tone must be "old" or "new", not ${JSON.stringify(tone)}`)
    }
    loaded ??= readRestorer(read)
    const { score } = loaded
    const table = scan(text)
    const { length, tokens, forms, formHashes, foldHashes, cases } = surroundingsOf(table)
    const syllables: RestoredSyllable[] = []
    const parts: string[] = []
    let written = 0
    let lineEnd = 0
    let hasCase = false
    let isMarkedLine = false
    for (let at = 2; at < length - 2; at++) {
      if (tokens[at] < 0) continue
      if (at >= lineEnd) {
        let marked = 0
        let known = 0
        hasCase = false
        for (lineEnd = at; tokens[lineEnd] >= 0; lineEnd++) {
          if (!forms[lineEnd]) continue
          if (cases[lineEnd] !== LOWER) hasCase = true
          if (isMarked(forms[lineEnd])) marked++
          if (isMarked(forms[lineEnd]) || candidatesFor(forms[lineEnd])) known++
        }
        isMarkedLine = marked >= known * MARKED_SHARE
      }
      const typed = forms[at]
      const candidates = typed ? candidatesFor(typed) : undefined
      if (!candidates) continue
      const { forms: choices, hashes } = candidates
      const count = Math.min(choices.length, LONGEST)
      const startsSentence = formHashes[at - 1] === START || formHashes[at - 1] === STOP
      const pattern = hasCase ? casePattern(cases[at], cases[at - 1], cases[at + 1], startsSentence) : NO_CASE
      fillContexts(contexts, formHashes[at - 1], formHashes[at - 2], foldHashes[at + 1], foldHashes[at + 2], pattern)
      let best = 0
      for (let i = 0; i < count; i++) {
        scores[i] = score(hashes[i], contexts)
        if (scores[i] > scores[best]) best = i
      }
      if (isMarkedLine) {
        toProbabilities(scores, count)
        const own = choices.indexOf(typed)
        if (own < 0 ? isVietnameseSyllable(typed) : scores[own] >= UNLIKELY) continue
      }
      formHashes[at] = hashes[best]
      const token = tokens[at]
      const start = table.starts[token]
      const end = table.ends[token]
      const raw = table.clean.slice(table.cleanStarts[token], table.cleanEnds[token])
      const shown = (form: string): string => withCaseOf(raw, placeTone(form, tone))
      if (choices[best] !== typed) {
        parts.push(text.slice(written, start), shown(choices[best]))
        written = end
      }
      if (!alternatives) continue
      if (!isMarkedLine) toProbabilities(scores, count)
      syllables.push({
        start,
        end,
        text: text.slice(start, end),
        candidates: choices
          .slice(0, count)
          .map((form, i) => ({ text: shown(form), probability: scores[i] }))
          .sort((a, b) => b.probability - a.probability),
      })
    }
    const restored = parts.length ? parts.join('') + text.slice(written) : text
    return alternatives ? { text: restored, syllables } : restored
  }
  return restore as Restorer
}

import { checkOptions } from '../check-options.js'
import { InputError } from '../errors.js'
import type { ReadData } from '../pipeline.js'
import { scan } from '../scan/scan.js'
import { checkText } from '../text/check-text.js'
import { stripDiacritics } from '../text/strip-diacritics.js'
import { placeTone, type ToneStyle } from '../text/tone.js'
import { casePattern, LOWER, NO_CASE, START, STOP } from './features.js'
import { fitting } from './fitting.js'
import { type Candidates, RESTORER_FILE, readRestorer } from './model.js'
import { registersOf } from './register.js'
import { createSearch, type Line } from './search.js'
import { type Surroundings, surroundingsOf } from './surroundings.js'
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
const MARKED_SHARE = 0.6

const MEMORY = 50_000
/** Longer ones are rare and not kept: a longer slice would keep its whole text in memory. */
const LONGEST_KEPT = 12

const isMarked = (form: string): boolean => stripDiacritics(form) !== form

/** Reads the model and makes what the restorer needs of it. */
const load = (read: ReadData) => {
  const model = readRestorer(read)
  const known = new Map<string, Candidates | undefined>()
  /** What a typed syllable may be; nothing when it is what it is. */
  const candidatesFor = (typed: string): Candidates | undefined => {
    if (known.has(typed)) return known.get(typed)
    const fold = stripDiacritics(typed)
    let found = model.candidates.get(fold)
    if (found && fold !== typed) found = found.forms.includes(typed) ? undefined : fitting(found, typed)
    if (found?.forms.length === 0) found = undefined
    if (typed.length > LONGEST_KEPT) return found
    if (known.size >= MEMORY) known.clear()
    known.set(typed, found)
    return found
  }
  return { candidatesFor, leanings: model.leanings, search: createSearch(model) }
}

/** The lines of a text, ready to be searched. */
const linesOf = (around: Surroundings, { candidatesFor, leanings }: ReturnType<typeof load>): Line[] => {
  const { length, tokens, forms, formHashes, foldHashes, cases } = around
  const candidates = new Array<Candidates | undefined>(length)
  const typed = new Int32Array(length).fill(-1)
  const patterns = new Uint8Array(length)
  const lines: Omit<Line, 'register'>[] = []
  const sums: number[] = []
  const counts: number[] = []
  for (let from = 2; from < length - 2; from++) {
    if (tokens[from] < 0) continue
    let to = from
    let marked = 0
    let hasCase = false
    let choices = 0
    let sum = 0
    let count = 0
    for (; tokens[to] >= 0; to++) {
      const form = forms[to]
      if (!form) continue
      candidates[to] = candidatesFor(form)
      const leaning = leanings.get(foldHashes[to])
      if (leaning !== undefined) {
        sum += leaning
        count++
      }
      typed[to] = candidates[to]?.forms.indexOf(form) ?? -1
      if (cases[to] !== LOWER) hasCase = true
      if (isMarked(form)) marked++
      else if (candidates[to]) choices++
    }
    for (let at = from; at < to; at++) {
      const startsSentence = formHashes[at - 1] === START || formHashes[at - 1] === STOP
      patterns[at] = hasCase ? casePattern(cases[at], cases[at - 1], cases[at + 1], startsSentence) : NO_CASE
    }
    const isMarkedLine = marked >= (marked + choices) * MARKED_SHARE
    lines.push({ from, to, candidates, formHashes, foldHashes, patterns, typed, isMarked: isMarkedLine })
    sums.push(sum)
    counts.push(count)
    from = to
  }
  const registers = registersOf(sums, counts)
  return lines.map((line, i) => ({ ...line, register: registers[i] }))
}

/**
 * Makes the function that adds marks to text typed without them: `nghi quyet cua Dang bo` → `nghị quyết của Đảng bộ`. Marks that
 * are there stay, so do case, punctuation, addresses and words that are not Vietnamese; the rest of the text is untouched. Reads
 * its model at the first call.
 *
 * The method: a log-linear model over the two syllables before (as restored) and the two behind (as typed), and a beam search over
 * each line.
 */
export const createRestorer = (read: ReadData): Restorer => {
  let loaded: ReturnType<typeof load> | undefined

  const restore = (
    text: string,
    options: RestoreOptions & { readonly alternatives?: boolean } = {},
  ): string | Restoration => {
    checkText(text, 'restoreDiacritics')
    checkOptions(options, ['tone', 'alternatives'], '{ alternatives: true }', 'restoreDiacritics')
    const { tone = 'old', alternatives = false } = options
    if (tone !== 'old' && tone !== 'new') {
      throw new InputError(`restoreDiacritics: tone must be "old" or "new", not ${JSON.stringify(tone)}`)
    }
    loaded ??= load(read)
    const { search } = loaded
    const table = scan(text)
    const around = surroundingsOf(table)
    const choices = new Int32Array(around.length).fill(-1)
    const syllables: RestoredSyllable[] = []
    const parts: string[] = []
    let written = 0
    for (const line of linesOf(around, loaded)) {
      search.read(line, choices)
      for (let at = line.from; at < line.to; at++) {
        const here = line.candidates[at]
        if (!here || (choices[at] < 0 && !alternatives)) continue
        const token = around.tokens[at]
        const start = table.starts[token]
        const end = table.ends[token]
        const raw = table.clean.slice(table.cleanStarts[token], table.cleanEnds[token])
        // Forms are kept in the old style.
        const shown = (form: string): string => withCaseOf(raw, tone === 'old' ? form : placeTone(form, tone))
        if (choices[at] >= 0 && choices[at] !== line.typed[at]) {
          parts.push(text.slice(written, start), shown(here.forms[choices[at]]))
          written = end
        }
        if (!alternatives) continue
        const probabilities = search.probabilities(line, at)
        const candidates = here.forms
          .map((form, i) => ({ text: shown(form), probability: probabilities[i] }))
          .sort((a, b) => b.probability - a.probability)
        syllables.push({ start, end, text: text.slice(start, end), candidates })
      }
    }
    const restored = parts.length ? parts.join('') + text.slice(written) : text
    return alternatives ? { text: restored, syllables } : restored
  }
  return restore as Restorer
}

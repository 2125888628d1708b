import { readFileSync } from 'node:fs'
import { foldForm } from '../../src/entities/forms.js'
import { scan } from '../../src/scan/scan.js'
import { joinTokens } from '../../src/segment/join-tokens.js'
import { readSegmenter } from '../../src/segment/model.js'
import { readTokenSyllables } from '../../src/syllables/token-syllables.js'
import { rawNewsLines } from '../corpora/raw-news.js'
import { createUnitReader } from './unit-reader.js'

/** Between the forms of a word. */
export const JOINT = ' '

const foldDigits = (form: string): string => form.replace(/\d/g, '0')

/** How a form is written within sentences, by its small letters. */
export interface CaseCounts {
  readonly small: number
  readonly capital: number
}

/**
 * Reads the raw news as forms, as written, and as words in small letters; counts how often a form has a capital where no sentence
 * begins.
 */
export const readNewsUnits = () => {
  const model = readSegmenter(path => readFileSync(`data/${path}`))
  const forms = createUnitReader()
  const words = createUnitReader()
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const bump = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  let tokens = 0
  for (const line of rawNewsLines()) {
    const table = scan(line)
    const joined = joinTokens(model, readTokenSyllables(table))
    tokens += table.count
    let before = ''
    let word = ''
    for (let i = 0; i < table.count; i++) {
      const raw = table.clean.slice(table.cleanStarts[i], table.cleanEnds[i])
      const form = foldDigits(raw)
      const low = form.toLowerCase()
      forms.add(form)
      if (form === low) bump(small, low)
      else if (/[\p{L},]$/u.test(before)) bump(capital, low)
      before = form
      if (joined[i]) word += JOINT + foldForm(raw)
      else {
        if (word) words.add(word)
        word = foldForm(raw)
      }
    }
    if (word) words.add(word)
    forms.endParagraph()
    words.endParagraph()
  }
  const caseCounts = (low: string): CaseCounts => ({ small: small.get(low) ?? 0, capital: capital.get(low) ?? 0 })
  return { forms, words, caseCounts, tokens }
}

import type { Restorer } from '../../src/restore/restorer.js'
import { scan } from '../../src/scan/scan.js'
import { TOKEN_KINDS } from '../../src/scan/token-table.js'
import { normalize } from '../../src/text/normalize.js'
import { stripDiacritics } from '../../src/text/strip-diacritics.js'
import { placeTone } from '../../src/text/tone.js'

export interface RestorationScore {
  readonly syllables: number
  readonly right: number
  /** Wrong syllables by class. */
  readonly errors: Readonly<Record<ErrorClass, number>>
  /** The commonest confusions, as `wanted → got`. */
  readonly confusions: ReadonlyMap<string, number>
}

/** `name`: a capital inside a sentence; `missed`: no marks given; `added`: marks where none belong; `tone`, `letter`: what differs. */
export type ErrorClass = 'name' | 'missed' | 'added' | 'tone' | 'letter'

const SYLLABLE = TOKEN_KINDS.indexOf('syllable')

const syllablesOf = (text: string): string[] => {
  const { clean, count, cleanStarts, cleanEnds, kinds } = scan(text)
  const forms: string[] = []
  for (let i = 0; i < count; i++) {
    if (kinds[i] === SYLLABLE) forms.push(placeTone(clean.slice(cleanStarts[i], cleanEnds[i]), 'old'))
  }
  return forms
}

const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g
const withoutTone = (form: string): string => form.normalize('NFD').replace(TONE_MARKS, '')

const classOf = (wanted: string, got: string): ErrorClass => {
  const plain = stripDiacritics(wanted)
  if (wanted !== wanted.toLowerCase()) return 'name'
  if (got === plain) return 'missed'
  if (wanted === plain) return 'added'
  return withoutTone(wanted) === withoutTone(got) ? 'tone' : 'letter'
}

/** Takes the marks off a text, lets them be restored and compares syllable by syllable. */
export const scoreRestoration = (restore: Restorer, texts: Iterable<string>, lowerCase = false): RestorationScore => {
  const errors: Record<ErrorClass, number> = { name: 0, missed: 0, added: 0, tone: 0, letter: 0 }
  const confusions = new Map<string, number>()
  let syllables = 0
  let right = 0
  for (const source of texts) {
    const text = lowerCase ? normalize(source).toLowerCase() : normalize(source)
    const wanted = syllablesOf(text)
    const got = syllablesOf(restore(stripDiacritics(text)))
    wanted.forEach((form, i) => {
      syllables++
      if (form === got[i]) {
        right++
        return
      }
      errors[classOf(form, got[i] ?? '')]++
      const confusion = `${form} → ${got[i]}`
      confusions.set(confusion, (confusions.get(confusion) ?? 0) + 1)
    })
  }
  return { syllables, right, errors, confusions }
}

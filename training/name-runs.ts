import { scan } from '../src/scan/scan.js'
import { kindNumber } from '../src/scan/token-table.js'
import { placeTone } from '../src/text/tone.js'

const SYLLABLE = kindNumber('syllable')
const PUNCTUATION = kindNumber('punctuation')
const LONGEST = 4
const ENDS_SENTENCE = /[.!?…:;"“”‘(–-]/

/** A run of capitalised syllables must be seen this often … */
const LEAST = 6
/** … and not be the tail of a longer one of which it is a part more often than one time in ten. */
const TAIL_SHARE = 0.1
/** Behind surnames this often for every time alone, a run is a given name. */
const GIVEN_SHARE = 0.2

const isTitle = (form: string): boolean => /^\p{Lu}\p{Ll}*$/u.test(form)

/**
 * Names that the raw news shows: runs of two to four capitalised syllables in the middle of sentences, with their counts. A run
 * whose last syllable makes a listed word with the small one after it (`Ban Chấp` in `Ban Chấp hành`) is no name, and neither is a
 * run that is a word and a shorter name (`Mỹ Donald Trump`) or two names side by side. Persons are left
 * out as far as surnames tell: they come and go, and a model that leans on a list of them does not learn what names look like.
 */
export const countNameRuns = (
  lines: Iterable<string>,
  isListed: (word: string) => boolean,
  isSurname: (syllable: string) => boolean,
): Map<string, number> => {
  const runs = new Map<string, number>()
  for (const line of lines) {
    const { clean, count, cleanStarts, cleanEnds, kinds } = scan(line)
    const form = (i: number): string => clean.slice(cleanStarts[i], cleanEnds[i])
    let fresh = true
    for (let i = 0; i < count; i++) {
      if (kinds[i] !== SYLLABLE) {
        fresh = kinds[i] === PUNCTUATION && ENDS_SENTENCE.test(form(i))
        continue
      }
      const first = form(i)
      if (!fresh && first.length > 1 && isTitle(first)) {
        let to = i + 1
        while (to < count && kinds[to] === SYLLABLE && isTitle(form(to))) to++
        const cut = to < count && kinds[to] === SYLLABLE && isListed(`${form(to - 1)} ${form(to)}`.toLowerCase())
        if (to - i > 1 && to - i <= LONGEST && !cut) {
          const run = Array.from({ length: to - i }, (_, n) => placeTone(form(i + n), 'old')).join(' ')
          runs.set(run, (runs.get(run) ?? 0) + 1)
        }
        i = to - 1
      }
      fresh = false
    }
  }
  /** How often a run stands behind a surname: then it is a given name, and the model must learn to see the whole. */
  const given = new Map<string, number>()
  for (const [run, count] of runs) {
    const [first, ...rest] = run.split(' ')
    if (rest.length > 1 && isSurname(first)) given.set(rest.join(' '), (given.get(rest.join(' ')) ?? 0) + count)
  }
  const names = new Map<string, number>()
  for (const [run, count] of runs) {
    if (count < LEAST) continue
    const syllables = run.split(' ')
    if (syllables.length > 2 && isSurname(syllables[0])) continue
    if ((given.get(run) ?? 0) >= GIVEN_SHARE * count) continue
    if (syllables.length > 2 && (runs.get(syllables.slice(1).join(' ')) ?? 0) >= TAIL_SHARE * count) continue
    if (syllables.length === 4 && runs.has(syllables.slice(0, 2).join(' ')) && runs.has(syllables.slice(2).join(' ')))
      continue
    const name = run.toLowerCase()
    names.set(name, (names.get(name) ?? 0) + count)
  }
  return names
}

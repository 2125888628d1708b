import { COMMA, casePattern, LOWER, NO_CASE, NUMBER, OTHER, START, STOP } from '../../src/restore/features.js'
import { surroundingsOf } from '../../src/restore/surroundings.js'
import { scan } from '../../src/scan/scan.js'
import { type Article, articles, type Source } from './articles.js'
import { otherKinds } from './other-kinds.js'

const CLASSES = [START, NUMBER, COMMA, STOP, OTHER]
/** Forms below this number are no syllables. */
export const CLASS_COUNT = CLASSES.length
const CHUNK = 1 << 20

/** The training articles as one row of places, each the number of a form: 0 to 4 are the classes that are no syllables. */
export interface Corpus {
  readonly length: number
  readonly places: Int32Array
  /** Pattern of case as features.ts makes it. */
  readonly patterns: Uint8Array
  /** First place of every article. */
  readonly starts: readonly number[]
  /** How often every article is learnt in a round, and where it comes from. */
  readonly repeats: readonly number[]
  readonly sources: readonly Source[]
  readonly forms: readonly string[]
  readonly counts: readonly number[]
  readonly formHashes: readonly number[]
  readonly foldHashes: readonly number[]
}

const grown = <A extends Int32Array | Uint8Array>(array: A, length: number): A => {
  if (length <= array.length) return array
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(length, array.length + CHUNK, array.length * 1.3),
  )
  larger.set(array)
  return larger
}

const sources = function* (): Generator<Article> {
  yield* articles()
  yield* otherKinds()
}

/** Reads the training part and the word lists; every line starts with two places of the class START. */
export const readCorpus = (): Corpus => {
  const numbers = new Map<string, number>()
  const forms = CLASSES.map(() => '')
  const counts = CLASSES.map(() => 0)
  const formHashes = [...CLASSES]
  const foldHashes = [...CLASSES]
  let places = new Int32Array(CHUNK)
  let patterns = new Uint8Array(CHUNK)
  const starts: number[] = []
  const repeats: number[] = []
  const origins: Source[] = []
  let length = 0
  for (const { part, text, source, repeats: times } of sources()) {
    if (part !== 'train') continue
    starts.push(length)
    repeats.push(times)
    origins.push(source)
    const around = surroundingsOf(scan(text))
    places = grown(places, length + around.length)
    patterns = grown(patterns, length + around.length)
    for (let at = 0; at < around.length; at++) {
      const form = around.forms[at]
      let number = CLASSES.indexOf(around.formHashes[at])
      if (form) {
        number = numbers.get(form) ?? -1
        if (number < 0) {
          number = forms.length
          numbers.set(form, number)
          forms.push(form)
          counts.push(0)
          formHashes.push(around.formHashes[at])
          foldHashes.push(around.foldHashes[at])
        }
        counts[number] += times
      }
      const before = at > 0 ? around.formHashes[at - 1] : START
      const startsSentence = before === START || before === STOP
      places[length] = number
      patterns[length++] = casePattern(
        around.cases[at],
        around.cases[at - 1] ?? LOWER,
        around.cases[at + 1] ?? LOWER,
        startsSentence,
      )
    }
  }
  return {
    length,
    places,
    patterns,
    starts,
    repeats,
    sources: origins,
    forms,
    counts,
    formHashes,
    foldHashes,
  }
}

/** Every third reading is as if there were no capitals: people who leave out marks leave out capitals too. */
export const withoutCase = (reading: number): boolean => reading % 3 === 0

export { NO_CASE }

import type { Document, Entity, Figure, Sentence, TimeExpression } from '../document.js'
import { lowerForms } from '../numbers/lower-forms.js'
import type { Step } from '../pipeline.js'
import { firstFrom, type Ranged } from './first-from.js'
import { respectiveSubjects } from './respective-subjects.js'
import { changeBetween } from './value-left.js'
import { headOfAddress } from './whole-address.js'

/** Marks and words behind which another clause begins. */
const CLAUSE_MARKS: ReadonlySet<string> = new Set([';', ':', '.', '!', '?'])
const CLAUSE_WORDS: ReadonlySet<string> = new Set(['còn', 'trong đó', 'riêng', 'nhưng'])

interface Clause {
  readonly from: number
  readonly to: number
}

/** How far a clause and what stands in it are looked for: a longer sentence is no sentence. */
const WINDOW = 160

const clauseOf = (words: readonly string[], sentence: Sentence, figure: Figure): Clause => {
  let from = Math.max(sentence.from, figure.from - WINDOW)
  let to = Math.min(sentence.to, figure.to + WINDOW)
  for (let i = figure.from - 1; i >= from; i--) {
    if (CLAUSE_MARKS.has(words[i]) || (CLAUSE_WORDS.has(words[i]) && words[i - 1] === ',')) from = i + 1
  }
  for (let i = figure.to; i < to; i++) if (CLAUSE_MARKS.has(words[i])) to = i
  return { from, to }
}

const PLACES: ReadonlySet<Entity['type']> = new Set(['ORG', 'LOC'])

/** Last item that ends before `at` and begins at or after `from`. */
const lastBefore = <Item extends Ranged>(
  items: readonly Item[],
  from: number,
  at: number,
  wanted: (item: Item) => boolean,
): number => {
  const least = Math.max(from, at - WINDOW)
  for (let i = firstFrom(items, at) - 1; i >= 0 && items[i].from >= least; i--) {
    if (items[i].to <= at && wanted(items[i])) return i
  }
  return -1
}

const firstAfter = (items: readonly Ranged[], at: number, to: number): number => {
  const index = firstFrom(items, at)
  return index < items.length && items[index].from < Math.min(to, at + WINDOW) ? index : -1
}

/**
 * The organization or place whose figure it is: the nearest one before it in its clause, with all that says where it is, else the first of
 * the sentence.
 */
const subjectOf = (
  { entities }: Document,
  words: readonly string[],
  clause: Clause,
  sentence: Sentence,
  figure: Figure,
): number => {
  const wanted = (entity: Entity): boolean => PLACES.has(entity.type) && entity.parent === undefined
  const own = lastBefore(entities, clause.from, figure.from, wanted)
  if (own >= 0) return headOfAddress(entities, words, own)
  const first = firstAfter(entities, Math.max(sentence.from, figure.from - WINDOW), figure.from)
  return first >= 0 && wanted(entities[first]) ? first : -1
}

/** Words that point back at what was named: `ở đây`, `địa phương này`. */
const POINTERS: ReadonlySet<string> = new Set(['đây', 'này', 'đó', 'nơi'])

/**
 * For a sentence that names no organization or place before its figure: the one of the sentence before that it takes up again, by the
 * word for its kind (`huyện trồng 1.200 ha` after `huyện Đồng Lâm`), or by a pointing word when only one was named. Else nothing is
 * settled.
 */
const subjectBefore = (
  { entities }: Document,
  words: readonly string[],
  before: Sentence | undefined,
  sentence: Sentence,
  figure: Figure,
): number => {
  if (!before || before.to !== sentence.from) return -1
  const named: number[] = []
  for (let i = firstFrom(entities, Math.max(before.from, before.to - WINDOW)); i < entities.length; i++) {
    if (entities[i].from >= before.to) break
    if (PLACES.has(entities[i].type)) named.push(i)
  }
  if (named.length === 0) return -1
  let points = false
  for (let i = Math.max(sentence.from, figure.from - WINDOW); i < figure.from; i++) {
    const taken = named.filter(index => words[entities[index].from] === words[i])
    if (taken.length > 0 && taken.every(index => entities[index].text === entities[taken[0]].text)) return taken[0]
    points ||= POINTERS.has(words[i])
  }
  const whole = named.filter(index => entities[index].parent === undefined)
  return points && whole.length === 1 ? whole[0] : -1
}

/** Whether something may hold for a time: not for an hour, and not for the date of a document (`Thông tư số 13 ngày 26/5/2020`). */
type IsDay = (time: TimeExpression) => boolean

const daysOf = ({ references }: Document): IsDay => {
  const dated = new Set(references.map(({ to }) => to))
  return ({ kind, from }) => kind !== 'time-of-day' && !dated.has(from)
}

/** The time a figure holds for and, of a change, the one it is compared with (`so với …`). */
const timesOf = (
  { times }: Document,
  isDay: IsDay,
  words: readonly string[],
  clause: Clause,
  sentence: Sentence,
  figure: Figure,
): Times => {
  const compared = (time: TimeExpression): boolean => {
    for (let i = time.from - 1; i >= sentence.from && i >= time.from - 5; i--) {
      if (words[i] === 'với' && (words[i - 1] === 'so' || words[i - 1] === 'ứng')) return true
    }
    return words[time.from - 1] === 'so'
  }
  let base = -1
  for (let i = firstFrom(times, figure.to); base < 0 && i < times.length && times[i].from < clause.to; i++) {
    if (compared(times[i])) base = i
  }
  const own = lastBefore(times, clause.from, figure.from, time => isDay(time) && !compared(time))
  if (own >= 0) return { time: own, base }
  const after = firstAfter(times, figure.to, clause.to)
  if (after >= 0 && after !== base && isDay(times[after]) && !compared(times[after])) return { time: after, base }
  const first = lastBefore(times, sentence.from, figure.from, time => isDay(time) && !compared(time))
  return { time: first, base }
}

/** How far behind the value reached its own time may stand: `3,1% vào cuối năm 2024`. */
const NEAR = 3

interface Times {
  readonly time: number
  readonly base: number
}

/**
 * The same for the two ends of a change: in `từ 5,2% năm 2020 xuống 3,1% năm 2024` the first time is that of the value left, and what
 * the value reached is compared with. Others are left as they are.
 */
const timesOfEnds = (
  { times }: Document,
  isDay: IsDay,
  words: readonly string[],
  clause: Clause,
  [left, figure, reached]: readonly [Figure | undefined, Figure, Figure | undefined],
  found: Times,
): Times => {
  const between = (from: Figure, to: Figure): number => {
    const index = firstAfter(times, from.to, to.from)
    // từ 5,2%, năm 2024 còn 3,1%: that of the value reached.
    return index >= 0 && isDay(times[index]) && !words.slice(from.to, times[index].from).includes(',') ? index : -1
  }
  if (reached && changeBetween(words, figure, reached)) {
    const time = between(figure, reached)
    return time < 0 ? found : { ...found, time }
  }
  const past = left && changeBetween(words, left, figure) ? between(left, figure) : -1
  if (!left || past < 0) return found
  const base = found.base < 0 ? past : found.base
  const behind = firstAfter(times, figure.to, Math.min(clause.to, figure.to + NEAR + 1))
  if (
    behind >= 0 &&
    behind !== base &&
    isDay(times[behind]) &&
    !words.slice(figure.to, times[behind].from).includes(',')
  )
    return { time: behind, base }
  if (found.time !== past) return { time: found.time, base }
  return { time: lastBefore(times, clause.from, left.from, isDay), base }
}

const MAX_DISTANCE = 14

/** A ratio and a percentage that follows it in the same clause speak of the same when their nouns do not part them. */
const findConflicts = (figures: readonly Figure[], clauses: readonly (Clause | undefined)[]): Map<number, number> => {
  const conflicts = new Map<number, number>()
  for (let i = 0; i + 1 < figures.length; i++) {
    const [ratio, percent] = [figures[i], figures[i + 1]]
    if (ratio.kind !== 'ratio' || percent.kind !== 'percent' || ratio.of === undefined || ratio.of === 0) continue
    if (percent.from - ratio.to > MAX_DISTANCE || clauses[i]?.from !== clauses[i + 1]?.from || percent.change) continue
    const decimals = /[.,](\d+)/.exec(percent.text)?.[1].length ?? 0
    const tolerance = percent.modifier ? 1 : 10 ** -decimals
    if (Math.abs((ratio.value / ratio.of) * 100 - percent.value) > tolerance) {
      conflicts.set(i, i + 1)
      conflicts.set(i + 1, i)
    }
  }
  return conflicts
}

/** A number within a name counts nothing: `quận Hai Bà Trưng`, `Trung tâm Cấp cứu 115 TP.HCM`. */
const isInName = ({ entities }: Document, { kind, from }: Figure): boolean => {
  if (kind !== 'count') return false
  for (let i = firstFrom(entities, from + 1) - 1; i >= 0 && entities[i].from >= from - WINDOW; i--) {
    const { type, to, parent } = entities[i]
    if (parent === undefined) return type !== 'POSITION' && from < to
  }
  return false
}

/**
 * The step that tells whose a figure is, for what time it holds, what a change is compared with, and which figures contradict. It takes
 * out numbers that are a part of a name. It reads no data.
 */
export const figureLinker = (): Step => ({
  name: 'figure-links',
  needs: ['figures', 'entities', 'times'],
  fills: ['figures'],
  run(document) {
    const { sentences } = document
    const figures = document.figures.filter(figure => !isInName(document, figure))
    const words = lowerForms(document.tokens)
    const isDay = daysOf(document)
    const respective = respectiveSubjects(document.entities, sentences, words, figures)
    let at = 0
    const clauses: (Clause | undefined)[] = []
    const linked = figures.map((figure, i) => {
      while (at < sentences.length && sentences[at].to <= figure.from) at++
      const sentence = sentences[at]
      const clause = sentence && clauseOf(words, sentence, figure)
      clauses.push(clause)
      if (!sentence || !clause) return figure
      const own = respective.get(i) ?? subjectOf(document, words, clause, sentence, figure)
      const subject = own >= 0 ? own : subjectBefore(document, words, sentences[at - 1], sentence, figure)
      const inSentence = (other: Figure | undefined): Figure | undefined =>
        other && other.from >= sentence.from && other.to <= sentence.to ? other : undefined
      const ends = [inSentence(figures[i - 1]), figure, inSentence(figures[i + 1])] as const
      const { time, base } = timesOfEnds(
        document,
        isDay,
        words,
        clause,
        ends,
        timesOf(document, isDay, words, clause, sentence, figure),
      )
      return {
        ...figure,
        ...(subject >= 0 && { subject }),
        ...(time >= 0 && { time }),
        ...(base >= 0 && figure.change && { base }),
      }
    })
    const conflicts = findConflicts(linked, clauses)
    return {
      ...document,
      figures: linked.map((figure, i) => (conflicts.has(i) ? { ...figure, conflict: conflicts.get(i)! } : figure)),
    }
  },
})

import type { Entity, Figure, Sentence } from '../document.js'
import { firstFrom } from './first-from.js'
import { JOINTS } from './joints.js'

/** Tokens between the last name and `lần lượt`, and between that and the first figure. */
const BEFORE = 14
const AFTER = 6
/** Tokens between one figure and the next, `/kg và`, and between two lists of figures: `, tăng lần lượt`. */
const APART = 5
const LISTS_APART = 6
/** Tokens in brackets behind a name: `Hòa Phát (mã HPG)`. */
const REMARK = 4

/** Words before a name that only says where, or by whom it is told: `Theo Tổng cục Thống kê, A và B lần lượt …`. */
const OPENERS: ReadonlySet<string> = new Set(['theo', 'tại', 'ở', 'ngoài', 'trong', 'với'])
const PLACES: ReadonlySet<Entity['type']> = new Set(['ORG', 'LOC'])

/** Behind a name and what is told of it in brackets. */
const behindName = (words: readonly string[], { to }: Entity): number => {
  if (words[to] !== '(') return to
  for (let at = to + 1; at <= to + 1 + REMARK; at++) if (words[at] === ')') return at + 1
  return to
}

/**
 * Names that follow each other with a comma or `và` between, the last of which, entity `last` or one before it, ends soon before a token.
 */
const namesBefore = (
  entities: readonly Entity[],
  words: readonly string[],
  last: number,
  from: number,
  before: number,
): readonly number[] => {
  const names: number[] = []
  let next: Entity | undefined
  for (let i = last; i >= 0 && entities[i].from >= from; i--) {
    const entity = entities[i]
    const isRemark = words[entity.from - 1] === '(' && words[entity.to] === ')'
    if (!next && before - entity.to > BEFORE + REMARK) break
    if (entity.parent !== undefined || isRemark) continue
    const to = behindName(words, entity)
    const joined = next ? to === next.from - 1 && JOINTS.has(words[to]) : to <= before && before - to <= BEFORE
    if (!joined || !PLACES.has(entity.type)) break
    names.push(i)
    next = entity
  }
  return names.reverse()
}

/** Figures that follow each other with a comma or `và` right before each, from index `first` on. */
const figuresFrom = (
  figures: readonly Figure[],
  words: readonly string[],
  first: number,
  to: number,
): readonly number[] => {
  const run = [first]
  for (let i = first + 1; i < figures.length && figures[i].from < to; i++) {
    if (figures[i].from - figures[i - 1].to > APART || !JOINTS.has(words[figures[i].from - 1])) break
    run.push(i)
  }
  return run
}

/**
 * Whose the figures behind `lần lượt` are: `xã A, xã B và xã C lần lượt có 12, 15 và 9 thôn` tells one of each, in order, where there are
 * as many names as figures, and so does a second list behind it (`, tăng 2, 3 và 5%`). Gives the index of an entity by that of a figure.
 */
export const respectiveSubjects = (
  entities: readonly Entity[],
  sentences: readonly Sentence[],
  words: readonly string[],
  figures: readonly Figure[],
): ReadonlyMap<number, number> => {
  const subjects = new Map<number, number>()
  /** Whether a name begins between two tokens: what follows is told of that. */
  const isNamed = (after: number, before: number): boolean => {
    const entity = entities[firstFrom(entities, after)]
    return entity !== undefined && entity.from < before
  }
  let sentence = 0
  let first = 0
  let named = 0
  for (let at = words.indexOf('lần'); at >= 0; at = words.indexOf('lần', at + 1)) {
    if (words[at + 1] !== 'lượt') continue
    while (sentence < sentences.length - 1 && sentences[sentence].to <= at) sentence++
    while (first < figures.length && figures[first].from < at) first++
    while (named < entities.length && entities[named].from < at) named++
    const { from, to } = sentences[sentence]
    if (first === figures.length || figures[first].from >= Math.min(to, at + 2 + AFTER)) continue
    let names = namesBefore(entities, words, named - 1, from, at)
    let run = figuresFrom(figures, words, first, to)
    const opener = words[entities[names[0]]?.from - 1]
    if (names.length === run.length + 1 && OPENERS.has(opener)) names = names.slice(1)
    while (names.length > 1 && names.length === run.length) {
      for (let i = 0; i < run.length; i++) subjects.set(run[i], names[i])
      const next = run[run.length - 1] + 1
      const isNear = next < figures.length && figures[next].from - figures[next - 1].to <= LISTS_APART
      if (!isNear || figures[next].from >= to || isNamed(figures[next - 1].to, figures[next].from)) break
      run = figuresFrom(figures, words, next, to)
    }
  }
  return subjects
}

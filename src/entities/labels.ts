import type { EntityType } from '../document.js'

export const ENTITY_TYPES: readonly EntityType[] = ['PER', 'LOC', 'ORG', 'POSITION']

/*
 * Labels of tokens (BIOES): 0 outside; then for each type begin, inside, end, single.
 */
export const BEGIN = 0
export const INSIDE = 1
export const END = 2
export const SINGLE = 3

export const labelCount = (types: number): number => 1 + 4 * types

/** Place of a token in an entity ({@link BEGIN} …), -1 outside. */
export const placeOf = (label: number): number => (label === 0 ? -1 : (label - 1) & 3)

/** Number of the type of a label, -1 outside. */
export const typeOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2)

/** Writes the labels of an entity over tokens `from` to `to`. */
export const writeLabels = (labels: Uint8Array, from: number, to: number, type: number): void => {
  const base = 1 + 4 * type
  labels.fill(base + INSIDE, from, to)
  labels[from] = base + (to - from === 1 ? SINGLE : BEGIN)
  if (to - from > 1) labels[to - 1] = base + END
}

/** True while an entity is not finished: the next token must go on with it. */
const isOpen = (label: number): boolean => placeOf(label) === BEGIN || placeOf(label) === INSIDE

/** Whether a label may follow another; `before` 0 stands for the beginning as well. */
export const mayFollow = (before: number, label: number): boolean => {
  const place = placeOf(label)
  return isOpen(before)
    ? typeOf(before) === typeOf(label) && (place === INSIDE || place === END)
    : place !== INSIDE && place !== END
}

export const mayEnd = (label: number): boolean => !isOpen(label)

/** Ranges of tokens that a sequence of labels says are entities. */
export const readLabels = (labels: Uint8Array): { from: number; to: number; type: number }[] => {
  const ranges: { from: number; to: number; type: number }[] = []
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue
    const from = i
    while (i < labels.length - 1 && !mayEnd(labels[i])) i++
    ranges.push({ from, to: i + 1, type: typeOf(labels[from]) })
  }
  return ranges
}

import { syllableUnit } from '../text/syllable-hash.js'

/** Which letters of a syllable are capitals. */
export const CASE = { small: 0, title: 1, capitals: 2, oneCapital: 3, mixed: 4 } as const

/** The case of a syllable by its length, how many of its letters are capitals, and whether the first is one (1). */
export const letterCase = (length: number, capitals: number, first: number): number => {
  if (capitals === 0) return CASE.small
  if (capitals === length) return capitals === 1 ? CASE.oneCapital : CASE.capitals
  return capitals === 1 && first === 1 ? CASE.title : CASE.mixed
}

/** The case of the syllable that stands from `start` to `end`. */
export const caseOf = (text: string, start: number, end: number): number => {
  let capitals = 0
  for (let i = start; i < end; i++) capitals += syllableUnit(text.charCodeAt(i)) >> 20
  return letterCase(end - start, capitals, syllableUnit(text.charCodeAt(start)) >> 20)
}

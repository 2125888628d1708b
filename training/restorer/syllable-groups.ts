import { stripDiacritics } from '../../src/text/strip-diacritics.js'
import { isVietnameseSyllable } from '../../src/text/syllable.js'
import type { Corpus } from './corpus.js'

/** A form seen less often is a slip of the keys … */
const LEAST_COUNT = 8
/** … and one that is no syllable (`HĐND`, `ôtô`) needs more to be believed. */
const LEAST_COUNT_OF_OTHERS = 30
/** So is one that stands for less than this share of its plain syllable. */
const LEAST_SHARE = 1e-4

/** The forms that share a plain syllable, the most frequent first; syllables with nothing to choose are left out. */
export interface SyllableGroups {
  readonly groups: readonly (readonly number[])[]
  /** By form: its group and its place there, -1 when it has none. */
  readonly groupOf: Int32Array
  readonly placeOf: Int32Array
}

export const syllableGroups = ({ forms, counts }: Corpus): SyllableGroups => {
  const byFold = new Map<string, number[]>()
  forms.forEach((form, number) => {
    const fold = stripDiacritics(form)
    const isExpected = form === fold || isVietnameseSyllable(form)
    if (!form || counts[number] < (isExpected ? LEAST_COUNT : LEAST_COUNT_OF_OTHERS)) return
    const group = byFold.get(fold)
    if (group) group.push(number)
    else byFold.set(fold, [number])
  })
  const groups: number[][] = []
  const groupOf = new Int32Array(forms.length).fill(-1)
  const placeOf = new Int32Array(forms.length).fill(-1)
  for (const [fold, group] of byFold) {
    const total = group.reduce((sum, number) => sum + counts[number], 0)
    const kept = group.filter(number => counts[number] >= total * LEAST_SHARE).sort((a, b) => counts[b] - counts[a])
    if (kept.length === 1 && forms[kept[0]] === fold) continue
    kept.forEach((number, place) => {
      groupOf[number] = groups.length
      placeOf[number] = place
    })
    groups.push(kept)
  }
  return { groups, groupOf, placeOf }
}

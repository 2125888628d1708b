import { LEANING_SCALE, registersOf } from '../../src/restore/register.js'
import type { Source } from './articles.js'
import type { Corpus } from './corpus.js'
import type { SyllableGroups } from './syllable-groups.js'

/** Sources that are far from the news, and how much of them counts. */
const FAR_SOURCES: Readonly<Partial<Record<Source, number>>> = {
  dialogue: 1,
  story: 1,
  encyclopedia: 1,
  essay: 1,
  wesnoth: 0.2,
}

/** Seen this often in both kinds of text beyond what was seen. */
const PRIOR = 5
/** Beyond this a leaning says more of the topic than of the kind of text. */
const MOST = 2

export interface Registers {
  /** By group, how much more frequent its plain syllable is far from the news: a natural logarithm, in parts of LEANING_SCALE. */
  readonly leanings: Int8Array<ArrayBuffer>
  /** By place. */
  readonly registers: Uint8Array
}

/** Learns which way plain syllables lean, and tells the register of every line. */
export const findRegisters = (
  { places, starts, sources, length }: Corpus,
  { groups, groupOf }: SyllableGroups,
): Registers => {
  const near = new Float64Array(groups.length)
  const far = new Float64Array(groups.length)
  let ofNear = 0
  let ofFar = 0
  starts.forEach((start, article) => {
    const share = FAR_SOURCES[sources[article]]
    if (!share && sources[article] !== 'news') return
    const end = starts[article + 1] ?? length
    for (let at = start; at < end; at++) {
      const group = groupOf[places[at]]
      if (group < 0) continue
      if (share) {
        far[group] += share
        ofFar += share
      } else {
        near[group]++
        ofNear++
      }
    }
  })
  const leanings = Int8Array.from(groups, (_, group) => {
    const leaning = Math.log((far[group] + PRIOR) / ((near[group] * ofFar) / ofNear + PRIOR))
    return Math.round(Math.max(-MOST, Math.min(MOST, leaning)) * LEANING_SCALE)
  })

  const registers = new Uint8Array(length)
  starts.forEach((start, article) => {
    const end = starts[article + 1] ?? length
    const lines: { from: number; to: number; sum: number; count: number }[] = []
    for (let from = start; from < end; from++) {
      if (places[from] === 0) continue
      let sum = 0
      let count = 0
      let to = from
      for (; to < end && places[to] !== 0; to++) {
        const group = groupOf[places[to]]
        if (group < 0) continue
        sum += leanings[group]
        count++
      }
      lines.push({ from, to, sum, count })
      from = to
    }
    const found = registersOf(
      lines.map(line => line.sum),
      lines.map(line => line.count),
    )
    for (const [line, { from, to }] of lines.entries()) registers.fill(found[line], from, to)
  })
  return { leanings, registers }
}

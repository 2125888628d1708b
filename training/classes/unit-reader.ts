import type { UnitStream } from './neighbour-vectors.js'

/** Takes the units of a text one by one and makes them numbers. */
export interface UnitReader {
  add(unit: string): void
  endParagraph(): void
  /** The stream of the units so far, and the units that have rows, the commonest first. */
  finish(rows: number, contexts: number): { readonly stream: UnitStream; readonly units: readonly string[] }
}

/** The numbers with the greatest counts; of equal counts those that come first in the order of the names. */
const commonest = (counts: Int32Array, names: readonly string[], limit: number): number[] =>
  Array.from(counts, (_, number) => number)
    .sort((a, b) => counts[b] - counts[a] || (names[a] < names[b] ? -1 : 1))
    .slice(0, limit)

/** Reads units of a text; forms that differ in capitals alone are one context. */
export const createUnitReader = (): UnitReader => {
  const numbers = new Map<string, number>()
  let units = new Int32Array(1 << 20)
  let count = 0
  const push = (number: number): void => {
    if (count === units.length) {
      const wider = new Int32Array(2 * count)
      wider.set(units)
      units = wider
    }
    units[count++] = number
  }
  return {
    add(unit) {
      let number = numbers.get(unit)
      if (number === undefined) {
        number = numbers.size
        numbers.set(unit, number)
      }
      push(number)
    },
    endParagraph: () => push(-1),
    finish(rowLimit, contextLimit) {
      const names = [...numbers.keys()]
      const lowered = new Map<string, number>()
      const lowOf = Int32Array.from(names, name => {
        const low = name.toLowerCase()
        if (!lowered.has(low)) lowered.set(low, lowered.size)
        return lowered.get(low)!
      })
      const counts = new Int32Array(names.length)
      const lowCounts = new Int32Array(lowered.size)
      const read = units.subarray(0, count)
      for (const number of read) {
        if (number < 0) continue
        counts[number]++
        lowCounts[lowOf[number]]++
      }
      const kept = commonest(counts, names, rowLimit)
      const rowOf = new Int32Array(names.length).fill(-1)
      kept.forEach((number, row) => {
        rowOf[number] = row
      })
      const contexts = commonest(lowCounts, [...lowered.keys()], contextLimit)
      const placeOf = new Int32Array(lowered.size).fill(-1)
      contexts.forEach((low, place) => {
        placeOf[low] = place
      })
      return {
        stream: {
          units: read,
          contextOf: lowOf.map(low => placeOf[low]),
          contexts: contexts.length,
          rowOf,
          rows: kept.length,
        },
        units: kept.map(number => names[number]),
      }
    },
  }
}

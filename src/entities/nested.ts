import type { Columns } from './columns.js'
import { collectFeatures, mix } from './features.js'

/**
 * Features of token `i` of an entity over tokens `from` to `to` of a type, for the search of a place inside it: those of the
 * token, and where it stands in the entity.
 */
export const collectNestedFeatures = (
  columns: Columns,
  i: number,
  from: number,
  to: number,
  type: number,
  out: Int32Array,
): number => {
  let n = collectFeatures(columns, i, out)
  const add = (template: number, a: number, b = 0, c = 0): void => {
    out[n++] = mix(template, a, b, c)
  }
  const { facts, tags } = columns
  const first = Math.min(i - from, 4)
  const last = Math.min(to - 1 - i, 4)
  add(200, first, type)
  add(201, last, type)
  add(202, first, last, type)
  add(203, tags.place[i], first, last)
  add(204, tags.place[i], type, first === 0 ? 1 : 0)
  add(205, facts[from].low, last, facts[i].shape)
  add(206, tags.organization[from], first, last)
  add(207, tags.noun[i], last, type)
  add(208, tags.organization[i], tags.place[i])
  add(209, facts[i].low, last === 0 ? 1 : 0, type)
  return n
}

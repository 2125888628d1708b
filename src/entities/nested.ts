import type { Columns } from './columns.js'
import { collectFeatures } from './features.js'
import { mix } from './mix.js'

/** Features of token `i` of the columns of an entity alone (see name-alone.ts) that tell its type and where it stands in it. */
export const collectInnerFeatures = (
  { count, facts, tags }: Columns,
  i: number,
  type: number,
  out: Int32Array,
  start: number,
): number => {
  let n = start
  const first = Math.min(i, 4)
  const last = Math.min(count - 1 - i, 4)
  out[n++] = mix(300, first, type, 0)
  out[n++] = mix(301, last, type, 0)
  out[n++] = mix(302, first, last, type)
  out[n++] = mix(303, tags.place[i], first, last)
  out[n++] = mix(304, tags.place[i], type, first === 0 ? 1 : 0)
  out[n++] = mix(305, facts[0].low, last, facts[i].shape)
  out[n++] = mix(306, tags.organization[0], first, last)
  out[n++] = mix(307, tags.noun[i], last, type)
  out[n++] = mix(308, tags.organization[i], tags.place[i], 0)
  out[n++] = mix(309, facts[i].low, last === 0 ? 1 : 0, type)
  return n
}

/** All features of the search for places within an entity: those of the token, and where it stands in the entity. */
export const collectNestedFeatures = (columns: Columns, i: number, type: number, out: Int32Array): number =>
  collectInnerFeatures(columns, i, type, out, collectFeatures(columns, i, out))

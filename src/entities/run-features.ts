import type { Columns } from './columns.js'
import { isCut } from './heads.js'
import { bucket, mix } from './mix.js'

/*
 * Groups of features, as in feature-groups.ts, of what reaches farther than the neighbours: the run of capitals that a token is in,
 * and the head to its left that it may belong to.
 */

const RUN_GROUP = 5 << 28
const HEAD_GROUP = 6 << 28

/** What stands at the ends of the run of capitals that token `i` is in, as far as lists and parts of names tell. */
export const keyOfRun = (columns: Columns, i: number, key: Int32Array): void => {
  const { facts, tags, runFrom, runTo, sentenceFrom } = columns
  const first = runFrom[i]
  const end = runTo[i]
  const opens = first === sentenceFrom[i]
  key[0] =
    bucket(end - first) |
    (bucket(i - first) << 3) |
    (bucket(end - i) << 6) |
    (facts[first].namePart << 9) |
    (facts[i].namePart << 13) |
    ((opens ? 1 : 0) << 17) |
    ((i > first ? 1 : 0) << 18) |
    (tags.organization[first] << 19)
  key[1] = tags.position[first]
  if (!opens) {
    const before = first - 1
    key[1] |= (tags.noun[before] << 6) | (tags.position[before] << 12) | (tags.organization[before] << 18)
  }
  key[2] = opens ? 0 : tags.honorific[first - 1]
  key[3] = RUN_GROUP
}

export const collectRunFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, runFrom, runTo, sentenceFrom } = columns
  const { organization, position, honorific, noun } = columns.tags
  const first = runFrom[i]
  const length = bucket(runTo[i] - first)
  const step = bucket(i - first)
  const { namePart } = facts[first]
  const opens = first === sentenceFrom[i]
  let n = start
  out[n++] = mix(143, length, step, 0)
  out[n++] = mix(144, namePart, length, step)
  out[n++] = mix(149, opens ? 1 : 0, length, step)
  // where a full name of a person may begin at the end of the run: `Sở Y tế Trần Văn Bình`
  out[n++] = mix(165, facts[i].namePart, bucket(runTo[i] - i), i > first ? 1 : 0)
  if (organization[first]) out[n++] = mix(153, organization[first], step, 0)
  if (position[first]) out[n++] = mix(154, position[first], step, 0)
  if (!opens) {
    out[n++] = mix(156, honorific[first - 1], length, step)
    out[n++] = mix(157, noun[first - 1], length, step)
    out[n++] = mix(158, position[first - 1], namePart, step)
    out[n++] = mix(159, organization[first - 1], step, 0)
  }
  return n
}

/** True when there is a head to the left that token `i` may belong to. */
export const hasHead = ({ facts, heads }: Columns, i: number): boolean => heads[i] >= 0 && !isCut(facts, i, heads[i])

const layerOfHead = ({ organization, noun }: Columns['tags'], k: number): number =>
  organization[k] ? 1 : noun[k] ? 2 : 3

/** The head to the left of token `i`, which must {@link hasHead}. */
export const keyOfHead = ({ facts, tags, heads, runFrom }: Columns, i: number, key: Int32Array): void => {
  const k = heads[i]
  key[0] = layerOfHead(tags, k) | ((tags.organization[k] || tags.noun[k] || tags.position[k]) << 2)
  key[1] = (i - k) | (facts[i].shape << 4)
  key[2] = runFrom[i] >= 0 ? 1 + bucket(i - runFrom[i]) : 0
  key[3] = HEAD_GROUP
}

export const collectHeadFeatures = (columns: Columns, i: number, out: Int32Array, start: number): number => {
  const { facts, tags, heads, runFrom } = columns
  const k = heads[i]
  const layer = layerOfHead(tags, k)
  const belongs = tags.organization[k] || tags.noun[k] || tags.position[k]
  let n = start
  out[n++] = mix(161, layer, belongs, bucket(i - k))
  out[n++] = mix(162, layer, belongs, facts[i].shape)
  out[n++] = mix(163, layer, belongs, runFrom[i] >= 0 ? 10 + bucket(i - runFrom[i]) : 0)
  return n
}

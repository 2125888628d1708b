import type { ModelArray } from '../src/model/layout.js'
import type { TrainedChain } from './entity-training.js'

/**
 * Keeps the `limit` features with the greatest weights, rounds all weights to whole numbers of `1 / scale`, and lays them out
 * as the recognizer reads them.
 */
export const packChain = (
  { hashes, labels: L, states, transitions }: TrainedChain,
  name: string,
  scale: number,
  limit: number,
): Record<string, ModelArray> => {
  const size = new Float64Array(hashes.length)
  for (let f = 0; f < hashes.length; f++) {
    for (let y = 0; y < L; y++) size[f] = Math.max(size[f], Math.abs(states[f * L + y]))
  }
  const kept = Array.from({ length: hashes.length }, (_, f) => f)
    .filter(f => size[f] * scale >= 1)
    .sort((a, b) => size[b] - size[a] || hashes[a] - hashes[b])
    .slice(0, limit)
    .sort((a, b) => hashes[a] - hashes[b])
  const keys = new Uint32Array(kept.length)
  const rows = new Int8Array(kept.length * L)
  let before = 0
  kept.forEach((f, row) => {
    keys[row] = (hashes[f] - before) >>> 0
    before = hashes[f]
    for (let y = 0; y < L; y++) {
      rows[row * L + y] = Math.max(-127, Math.min(127, Math.round(states[f * L + y] * scale)))
    }
  })
  return {
    [`${name}Keys`]: keys,
    [`${name}States`]: rows,
    [`${name}Transitions`]: Int16Array.from(transitions, weight => Math.round(weight * scale)),
  }
}

import type { ModelArray } from '../../src/model/layout.js'
import { packSorted, transpose } from '../../src/model/planes.js'
import type { TrainedChain } from './train-chain.js'

/** Weights below this many units are nothing: they cost bytes and decide little. */
const LEAST = 1.5

/** Rounds all weights to whole numbers of `1 / scale` and lays them out as the recognizer reads them. */
export const packChain = (
  { hashes, labels: L, states, transitions }: TrainedChain,
  name: string,
  scale: number,
): Record<string, ModelArray> => {
  const rounded = (weight: number): number =>
    Math.abs(weight * scale) < LEAST ? 0 : Math.max(-127, Math.min(127, Math.round(weight * scale)))
  const kept = Array.from(hashes, (_, f) => f)
    .filter(f => states.subarray(f * L, (f + 1) * L).some(weight => rounded(weight) !== 0))
    .sort((a, b) => hashes[a] - hashes[b])
  const rows = new Int8Array(kept.length * L)
  kept.forEach((f, row) => {
    for (let y = 0; y < L; y++) rows[row * L + y] = rounded(states[f * L + y])
  })
  return {
    [`${name}Keys`]: packSorted(kept.map(f => hashes[f])),
    [`${name}States`]: transpose(rows, kept.length),
    [`${name}Transitions`]: Int16Array.from(transitions, weight => Math.round(weight * scale)),
  }
}

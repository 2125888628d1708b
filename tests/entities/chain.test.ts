import { describe, expect, it } from 'vitest'
import { createChain } from '../../src/entities/chain.js'
import { labelCount, mayEnd, mayFollow } from '../../src/entities/labels.js'
import type { ChainWeights } from '../../src/entities/weights.js'

const L = labelCount(1)
const SCALE = 10

/** Whole numbers from -60 to 60 that look random, the same on every run. */
const numbers = (count: number, seed: number): number[] =>
  Array.from({ length: count }, (_, i) => (Math.imul(i + 1 + 977 * seed, 0x9e3779b1) >>> 16) % 121).map(n => n - 60)

const chainOf = (transitions: readonly number[]) =>
  createChain({
    labels: L,
    scale: SCALE,
    transitions: Int16Array.from(transitions),
  } as unknown as ChainWeights)

/** Every allowed sequence of labels with its score. */
const sequences = (scores: readonly number[], transitions: readonly number[], count: number) => {
  const found: { labels: number[]; score: number }[] = []
  const walk = (labels: number[], score: number): void => {
    const t = labels.length
    if (t === count) {
      if (mayEnd(labels[t - 1])) found.push({ labels, score })
      return
    }
    for (let y = 0; y < L; y++) {
      if (!mayFollow(t === 0 ? 0 : labels[t - 1], y)) continue
      const move = transitions[(t === 0 ? L : labels[t - 1]) * L + y]
      walk([...labels, y], score + move + scores[t * L + y])
    }
  }
  walk([], 0)
  return found
}

describe('createChain', () => {
  it.each([1, 2, 3, 4, 5, 6])('finds the best of all sequences and their probabilities (%i)', seed => {
    const count = 5
    const transitions = numbers((L + 1) * L, seed)
    // outside is so unlikely that some entity is found
    const scores = numbers(count * L, seed + 50).map((score, k) => Math.round(score / 3) - (k % L === 0 ? 25 : 0))
    const all = sequences(scores, transitions, count)
    const best = all.reduce((a, b) => (b.score > a.score ? b : a))
    const chain = chainOf(transitions)
    const labels = new Uint8Array(count)
    const certainties = new Float32Array(count)
    chain.decode(Int32Array.from(scores), 0, count, labels, certainties)
    const total = (sequence: readonly number[]) => all.find(other => `${other.labels}` === `${sequence}`)?.score
    expect(total([...labels])).toBe(best.score)

    const marginals = new Float32Array(count * L)
    chain.marginals(Int32Array.from(scores), 0, count, marginals)
    const whole = all.reduce((sum, { score }) => sum + Math.exp((score - best.score) / SCALE), 0)
    for (let t = 0; t < count; t++) {
      for (let y = 0; y < L; y++) {
        const mass = all
          .filter(sequence => sequence.labels[t] === y)
          .reduce((sum, { score }) => sum + Math.exp((score - best.score) / SCALE), 0)
        expect(marginals[t * L + y]).toBeCloseTo(mass / whole, 4)
      }
    }
    // not worked out where all is outside, as with one of these seeds
    const isFound = labels.some(label => label !== 0)
    expect(isFound).toBe(seed !== 2)
    certainties.forEach((certainty, t) => {
      expect(certainty).toBeCloseTo(isFound ? marginals[t * L + labels[t]] : 0, 6)
    })
  })

  it('leaves out labels far below the best of a token, and still finds a way', () => {
    const chain = chainOf(new Array((L + 1) * L).fill(0))
    // the middle token can only be inside, which nothing may begin
    const scores = Int32Array.from([500, 0, 0, 0, 0, -900, 0, 900, 0, 0, 500, 0, 0, 0, 0])
    const labels = new Uint8Array(3)
    chain.decode(scores, 0, 3, labels)
    expect([...labels]).toEqual([0, 0, 0])
    const marginals = new Float32Array(3 * L)
    chain.marginals(scores, 0, 3, marginals)
    expect([0, 1, 2].every(t => marginals[t * L] > 0.99)).toBe(true)
  })
})

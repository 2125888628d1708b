import { scan } from '../src/scan/scan.js'
import { joinTokens } from '../src/segment/join-tokens.js'
import type { SegmenterModel } from '../src/segment/model.js'
import { readTokenSyllables } from '../src/syllables/token-syllables.js'
import { readWordColumns } from '../src/tag/word-columns.js'

export interface ClusterOptions {
  /** Words that are sorted into clusters: the most frequent ones … */
  readonly words: number
  /** … by how often each of this many most frequent words stands before and after them. */
  readonly contexts: number
  readonly clusters: number
  readonly rounds: number
}

/** Numbers of the words of a line, in order. */
const wordsOf = (model: SegmenterModel, line: string): Int32Array => {
  const table = scan(line)
  const tokens = readTokenSyllables(table)
  const joined = joinTokens(model, tokens)
  const words: { from: number; to: number }[] = []
  for (let i = 0; i < table.count; i++) {
    if (joined[i]) words[words.length - 1].to = i + 1
    else words.push({ from: i, to: i + 1 })
  }
  return readWordColumns(table, tokens, words, () => 0).hashes
}

/** Rows of square roots of shares, each of length one: frequent neighbours count, but do not drown the others. */
const normalize = (vectors: Float32Array, width: number): void => {
  for (let at = 0; at < vectors.length; at += width) {
    let sum = 0
    for (let i = at; i < at + width; i++) sum += vectors[i]
    if (sum > 0) for (let i = at; i < at + width; i++) vectors[i] = Math.sqrt(vectors[i] / sum)
  }
}

/**
 * Sorts the frequent words of a text into clusters of words that stand between like neighbours: what a small treebank has not seen
 * is then like something that it has. Spherical k-means over the shares of neighbours, seeded with frequent words; no chance in it.
 * Gives the cluster, 1 …, of every word by its number.
 */
export const clusterWords = (
  model: SegmenterModel,
  lines: Iterable<string>,
  { words, contexts, clusters, rounds }: ClusterOptions,
): Map<number, number> => {
  const texts: Int32Array[] = []
  const counts = new Map<number, number>()
  for (const line of lines) {
    const numbers = wordsOf(model, line)
    texts.push(numbers)
    for (const word of numbers) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const frequent = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, words)
  const index = new Map(frequent.map(([word], i) => [word, i]))
  const width = 2 * contexts
  const vectors = new Float32Array(frequent.length * width)
  for (const numbers of texts) {
    for (let i = 0; i < numbers.length; i++) {
      const row = index.get(numbers[i])
      if (row === undefined) continue
      const before = i > 0 ? (index.get(numbers[i - 1]) ?? contexts) : contexts
      const after = i + 1 < numbers.length ? (index.get(numbers[i + 1]) ?? contexts) : contexts
      if (before < contexts) vectors[row * width + before]++
      if (after < contexts) vectors[row * width + contexts + after]++
    }
  }
  normalize(vectors, width)
  const centres = new Float32Array(clusters * width)
  for (let c = 0; c < clusters; c++) {
    const seed = Math.floor((c * c * Math.min(frequent.length, 20 * clusters)) / (clusters * clusters))
    centres.set(vectors.subarray(seed * width, (seed + 1) * width), c * width)
  }
  const nearest = new Uint16Array(frequent.length)
  for (let round = 0; round < rounds; round++) {
    for (let w = 0; w < frequent.length; w++) {
      let best = -1
      for (let c = 0; c < clusters; c++) {
        let likeness = 0
        for (let i = 0, a = w * width, b = c * width; i < width; i++) likeness += vectors[a + i] * centres[b + i]
        if (likeness > best) {
          best = likeness
          nearest[w] = c
        }
      }
    }
    centres.fill(0)
    for (let w = 0; w < frequent.length; w++) {
      for (let i = 0; i < width; i++) centres[nearest[w] * width + i] += vectors[w * width + i]
    }
    for (let at = 0; at < centres.length; at += width) {
      let sum = 0
      for (let i = at; i < at + width; i++) sum += centres[i] ** 2
      if (sum > 0) for (let i = at; i < at + width; i++) centres[i] /= Math.sqrt(sum)
    }
  }
  return new Map(frequent.map(([word], w) => [word, nearest[w] + 1]))
}

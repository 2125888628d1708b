import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createDocument } from '../../src/document.js'
import { createColumns } from '../../src/entities/columns.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { collectFeatures, FEATURE_LIMIT } from '../../src/entities/features.js'
import { createTokenScorer } from '../../src/entities/token-scorer.js'
import { readData } from '../../src/node.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

describe('createTokenScorer', () => {
  const { weights, knowledge } = readEntityModel(readData)
  const scorer = createTokenScorer(weights)
  const text = readFileSync('examples/sample-article.txt', 'utf8')
  const tokens = tokenizer().run(createDocument(`${text}\n${text.toUpperCase()}`), {})
  const columns = createColumns(segmenter(readData).run(tokens, {}), knowledge)

  it('gives the sums that the features give one by one, however much it remembers', () => {
    const { labels, sumWords } = weights
    const hashes = new Int32Array(FEATURE_LIMIT)
    const plain = new Int32Array(columns.count * labels)
    for (let i = 0; i < columns.count; i++) {
      const sum = new Int32Array(sumWords)
      weights.add(hashes, collectFeatures(columns, i, hashes), sum, 0)
      weights.unpack(sum, 0, plain, i * labels)
    }
    expect(plain.some(score => score !== 0)).toBe(true)
    for (let round = 0; round < 2; round++) {
      const scores = new Int32Array(columns.count * labels)
      const sums = scorer.sums(columns, 0, columns.count)
      for (let i = 0; i < columns.count; i++) weights.unpack(sums, i * sumWords, scores, i * labels)
      expect(scores).toEqual(plain)
    }
  })

  it('spares the context of tokens that are surely outside, and of no others', () => {
    const { labels, sumWords, scale } = weights
    const whole = new Int32Array(columns.count * labels)
    const sums = scorer.sums(columns, 0, columns.count)
    for (let i = 0; i < columns.count; i++) weights.unpack(sums, i * sumWords, whole, i * labels)
    const scores = new Int32Array(columns.count * labels)
    scorer.score(columns, 0, columns.count, scores)
    let spared = 0
    for (let i = 0; i < columns.count; i++) {
      const own = scores.subarray(i * labels, (i + 1) * labels)
      if (own.every((score, y) => score === whole[i * labels + y])) continue
      spared++
      expect(Math.max(...own.subarray(1))).toBeLessThan(-4 * scale)
      expect(Math.max(...whole.subarray(i * labels + 1, (i + 1) * labels))).toBeLessThan(0)
    }
    expect(spared).toBeGreaterThan(columns.count / 10)
  })

  it('never has more features than there is room for', () => {
    const hashes = new Int32Array(2 * FEATURE_LIMIT)
    const most = Math.max(...Array.from({ length: columns.count }, (_, i) => collectFeatures(columns, i, hashes)))
    expect(most).toBeGreaterThan(60)
    expect(most).toBeLessThan(FEATURE_LIMIT - 16)
  })
})

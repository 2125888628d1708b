import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readData } from '../../src/node.js'
import { scan } from '../../src/scan/scan.js'
import { createRun, FEATURE_COUNT, fillRun, gapFeatures, STRUCTURAL_COUNT } from '../../src/segment/features.js'
import { readSegmenter } from '../../src/segment/model.js'
import { afterClosedOf, afterJoinedOf } from '../../src/segment/packed-weights.js'
import { readTokenSyllables } from '../../src/syllables/token-syllables.js'

const model = readSegmenter(readData)
const names = [
  'Nguyễn',
  'Văn',
  'Hà',
  'Lê',
  'Thị',
  'Đắk',
  'H’Mông',
  '.',
  'UBND',
  '12',
  'đi',
  'đi',
  'xanh',
  'xanh',
  'x',
  '-',
]

test('a gap scores the sum of the weights of its features', () => {
  const words = [...'kinh tế - xã hội chủ nghĩa nông thôn mới vì sao ông bà ta nhà nước'.split(' '), ...names]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 30 }), syllables => {
      const tokens = readTokenSyllables(scan(syllables.join(' ')))
      const out = new Int32Array(FEATURE_COUNT)
      for (let from = 0; from < tokens.count; ) {
        let to = from + 1
        while (to < tokens.count && tokens.open[to]) to++
        const run = createRun(to - from)
        fillRun(run, tokens, from, to, model.lexicon)
        const { afterClosed, afterJoined } = model.scoreGaps(tokens, from, to)
        for (let gap = 1; gap < to - from; gap++) {
          gapFeatures(run, gap, out)
          const rows = [...out.subarray(0, STRUCTURAL_COUNT)].reduce((sum, row) => sum + model.structural[row], 0)
          const both = [...out.subarray(STRUCTURAL_COUNT)].reduce((sum, index) => sum + model.lexical[index], 0)
          expect(afterClosed[gap - 1]).toBe(afterClosedOf(rows) + both)
          expect(afterJoined[gap - 1]).toBe(afterJoinedOf(rows) + both)
        }
        from = to
      }
    }),
    { numRuns: 300 },
  )
})

import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { compareFigures } from '../../src/figures/compare-figures.js'
import { readData } from '../../src/node.js'

const analyze = buildAnalyzer(readData, { layers: ['words', 'times', 'references', 'figures'] })
const article = analyze(
  'Huyện có 15/87 đồng chí có trình độ thạc sĩ. Cả huyện trồng 3.215 cây xanh, chi 1,2 tỷ đồng, làm 2 km đường.',
)
const statusOf = (text: string) =>
  compareFigures(article, analyze(text)).map(({ status, differences, rounded }) =>
    [status, ...(differences ?? []), ...(rounded ? ['rounded'] : [])].join(' '),
  )

describe('compareFigures', () => {
  test.each([
    ['Có 15/87 đồng chí là thạc sĩ.', 'same'],
    ['Huyện chi 1.200 triệu đồng.', 'same'],
    ['Huyện trồng hơn 3.000 cây xanh.', 'same rounded'],
    ['Huyện trồng 3.512 cây xanh.', 'differs value'],
    ['Huyện chi 1,2 tỷ USD.', 'differs unit'],
    ['Huyện có 412 con trâu.', 'missing'],
  ])('%s', (text, expected) => {
    expect(statusOf(text)).toEqual([expected])
  })

  test('points at the figure of the article', () => {
    const [comparison] = compareFigures(article, analyze('Huyện trồng 3.512 cây xanh.'))
    expect(article.figures[comparison.source!].text).toBe('3.215 cây xanh')
  })

  test('refuses what has no figures', () => {
    expect(() => compareFigures({} as typeof article, article)).toThrow('two documents with figures')
  })
})

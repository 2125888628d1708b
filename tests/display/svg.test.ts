import { describe, expect, it } from 'vitest'
import { toSvg } from '../../src/display/svg.js'
import { documentOf } from '../document-of.js'

describe('toSvg', () => {
  it('draws the largest group, the longest bar first', () => {
    const document = documentOf(
      'Có [percent 12%] hộ nghèo. Có [percent 48%] hộ khá & [ratio 40/100 hộ] “giàu”, [count 9 xã].',
      {
        figures: [
          { value: 12, unit: '%' },
          { value: 48, unit: '%', noun: 'hộ & nhà' },
          { value: 40, of: 100, noun: 'hộ' },
          { value: 9, noun: 'xã' },
        ],
      },
    )
    const svg = toSvg(document, { language: 'vi' })
    const widths = [...svg.matchAll(/<rect [^>]*width="(\d+)"/g)].map(match => Number(match[1]))
    expect(widths).toHaveLength(3)
    expect(widths).toEqual([...widths].sort((a, b) => b - a))
    expect(widths[2] / widths[0]).toBeCloseTo(12 / 48, 1)
    expect(svg).toContain('aria-label="SỐ LIỆU CHÍNH (%)"')
    expect(svg).toContain('hộ &amp; nhà')
    expect(svg).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/)
    expect(toSvg(document, { unit: 'xã' }).match(/<rect /g)).toHaveLength(1)
  })

  it('is empty when nothing can be compared', () => {
    expect(toSvg(documentOf('Xin chào'))).toBe('')
    expect(toSvg(documentOf('Xin chào'), { unit: 'xã' })).toBe('')
  })
})

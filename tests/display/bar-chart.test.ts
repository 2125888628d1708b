import { describe, expect, it } from 'vitest'
import { barChart } from '../../src/display/bar-chart.js'

const bars = [
  { label: 'Hộ nghèo', value: 12, text: '12%' },
  { label: 'Hộ khá & "giàu"', value: 48 },
]

/** What a screen reader says of the picture. */
const nameOf = (svg: string): string | undefined => /^<svg [^>]*role="img" aria-label="([^"]*)"/.exec(svg)?.[1]

describe('barChart', () => {
  it('goes by its title', () => {
    const svg = barChart(bars, { title: 'Hộ nghèo & khá' })
    expect(nameOf(svg)).toBe('Hộ nghèo &amp; khá')
    expect(svg).toContain('font-weight="600">Hộ nghèo &amp; khá</text>')
  })

  it.each([undefined, '', ' '])('goes by its bars where the title is %j', title => {
    expect(nameOf(barChart(bars, title === undefined ? {} : { title }))).toBe(
      'Hộ nghèo: 12%; Hộ khá &amp; &quot;giàu&quot;: 48',
    )
  })

  it('has a name of bounded length', () => {
    const many = Array.from({ length: 1e5 }, (_, i) => ({ label: `xã ${i}`, value: i }))
    const name = nameOf(barChart(many))
    expect(name).toMatch(/^xã 0: 0; xã 1: 1; .*…$/)
    expect(name?.length).toBeLessThanOrEqual(600)
    expect(nameOf(barChart([{ label: 'x'.repeat(1e6), value: 1 }]))).toHaveLength(600)
  })

  it('is passed over where it shows nothing', () => {
    for (const svg of [barChart([]), barChart([{ label: ' ', value: 1, text: '' }])]) {
      expect(svg).toMatch(/^<svg [^>]*aria-hidden="true"/)
      expect(svg).not.toMatch(/role=|aria-label/)
    }
  })
})

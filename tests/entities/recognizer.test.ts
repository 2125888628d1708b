import { describe, expect, it } from 'vitest'
import { buildAnalyzer, readData } from '../../src/node.js'

const analyze = buildAnalyzer(readData, { layers: ['entities'] })

/** Entities as `TYPE text`, nested ones as `TYPE text < parent`. */
const found = (text: string, analyzer = analyze): string[] => {
  const { entities } = analyzer(text)
  return entities.map(({ type, text: span, parent }) =>
    parent === undefined ? `${type} ${span}` : `${type} ${span} < ${entities[parent].text}`,
  )
}

describe('entityRecognizer', () => {
  it('finds persons, offices, organizations and nested places of a local report', () => {
    expect(
      found('Ông Trần Văn Bình, Chủ tịch UBND huyện Quế Phong, đã làm việc với Sở Y tế tỉnh Nghệ An sáng nay.'),
    ).toEqual([
      'PER Trần Văn Bình',
      'POSITION Chủ tịch',
      'ORG UBND huyện Quế Phong',
      'LOC huyện Quế Phong < UBND huyện Quế Phong',
      'ORG Sở Y tế tỉnh Nghệ An',
      'LOC tỉnh Nghệ An < Sở Y tế tỉnh Nghệ An',
    ])
  })
  it('sorts by start, the longer first, and points at the original text', () => {
    const text = 'Đảng ủy xã Quỳnh Vinh họp tại thị xã Hoàng Mai.'.normalize('NFD')
    const { entities } = analyze(text)
    expect(entities.length).toBeGreaterThan(1)
    for (const [i, { start, end, text: span, confidence }] of entities.entries()) {
      expect(text.slice(start, end)).toBe(span)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (i > 0) expect(start).toBeGreaterThanOrEqual(entities[i - 1].start)
    }
  })
  it('lets names and patterns of the user win', () => {
    const own = buildAnalyzer(readData, {
      layers: ['entities'],
      gazetteers: [{ name: 'Sao Khuê', type: 'ORG' }],
      rules: [{ pattern: 'Dự án \\p{Lu}\\d+', type: 'LOC' }],
    })
    expect(found('Hôm qua Sao Khuê khởi công Dự án B12.', own)).toEqual(['ORG Sao Khuê', 'LOC Dự án B12'])
  })
  it('refuses a gazetteer entry of an unknown type', () => {
    const broken = [{ name: 'Sao Khuê', type: 'COMPANY' }] as never
    expect(() => buildAnalyzer(readData, { layers: ['entities'], gazetteers: broken })).toThrow(/type must be one of/)
  })
  it('takes any text', () => {
    for (const text of ['', ' ', '\ud800', 'ÔNG', '(((((', 'Ông', 'a'.repeat(5000)]) {
      expect(() => analyze(text)).not.toThrow()
    }
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createColumns } from '../../src/entities/columns.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { documentOf } from '../document-of.js'

const { knowledge } = readEntityModel(path => readFileSync(`data/${path}`))

/** What is looked at, as texts. */
const regionsOf = (text: string): string[] => {
  const { tokens } = documentOf(text)
  const { regions } = createColumns(documentOf(text), knowledge)
  return Array.from({ length: regions.length / 2 }, (_, r) =>
    text.slice(tokens[regions[2 * r]].start, tokens[regions[2 * r + 1] - 1].end),
  )
}

describe('what is looked at', () => {
  it('ends at words that no name goes through', () => {
    const [first, second] = regionsOf('Sáng nay trường tiểu học Kim Đồng đã được xây lại nhờ Quỹ Hy vọng.')
    expect(first).toMatch(/trường tiểu học Kim Đồng$/)
    expect(second).toMatch(/Quỹ Hy vọng/)
  })

  it('keeps such words within names that have capitals', () => {
    expect(regionsOf('Quán Để Nhớ mở cửa.').join()).toContain('Quán Để Nhớ')
  })

  it('is all of a text that was typed without capitals', () => {
    const text = 'hôm qua anh nam đã đến hà nội rồi về quê với mẹ'
    expect(regionsOf(text).join(' ')).toBe(text)
  })
})

import { expect, test } from 'vitest'
import { renamePersons } from '../../training/entities/rename-persons.js'

test('gives persons other names and keeps every entity on its words', () => {
  const text = 'Bà Trần Thu Hà, Bí thư Huyện ủy Tam Hà, gặp anh Lò A. Bà Hà tặng anh A. hai con bò. TRẦN THU HÀ'
  const span = (type: 'PER' | 'LOC' | 'ORG' | 'POSITION', surface: string, from = 0, nested = false) => {
    const start = text.indexOf(surface, from)
    return { start, end: start + surface.length, type, nested }
  }
  const entities = [
    span('PER', 'Trần Thu Hà'),
    span('POSITION', 'Bí thư'),
    span('ORG', 'Huyện ủy Tam Hà'),
    span('LOC', 'Tam Hà', 0, true),
    span('PER', 'Lò A'),
    span('PER', 'Hà', text.indexOf('Bà Hà')),
    span('PER', 'TRẦN THU HÀ'),
  ]
  const names = [
    { full: 'Y Krak Kbuôr', short: 'Y Krak' },
    { full: 'Ana Silva', short: 'Silva' },
  ]
  const renamed = renamePersons({ id: 'x', text, entities }, names, () => 0)
  expect(renamed.text).toBe(
    'Bà Y Krak Kbuôr, Bí thư Huyện ủy Tam Hà, gặp anh Ana Silva. Bà Y Krak tặng anh A. hai con bò. Y KRAK KBUÔR',
  )
  expect(renamed.entities.map(({ start, end }) => renamed.text.slice(start, end))).toEqual([
    'Y Krak Kbuôr',
    'Bí thư',
    'Huyện ủy Tam Hà',
    'Tam Hà',
    'Ana Silva',
    'Y Krak',
    'Y KRAK KBUÔR',
  ])
})

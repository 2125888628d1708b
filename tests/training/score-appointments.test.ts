import { expect, it } from 'vitest'
import { scoreAppointments } from '../../training/score-appointments.js'

const an = { person: 'Lê Văn An', position: 'Bí thư', organization: 'Huyện ủy Quế Phong' }

it('counts triples by surface, whatever case and spaces', () => {
  const gold = [an, { person: 'Vi Thị Bình', position: 'Chủ tịch', organization: '' }]
  const system = [
    { person: 'Lê  Văn An', position: 'bí thư', organization: 'Huyện ủy  Quế Phong' },
    { person: 'Vi Thị Bình', position: 'Chủ tịch', organization: 'UBND xã' },
    { person: 'Vi Thị Bình', position: 'Phó Chủ tịch', organization: '' },
  ]
  // One of two found, one of three right; without the organization two of two and two of three.
  expect(scoreAppointments([{ gold, system }])).toMatchObject({
    gold: 2,
    system: 3,
    right: 1,
    recall: 1 / 2,
    f1: 2 / 5,
  })
  expect(scoreAppointments([{ gold, system }], 'pair')).toMatchObject({ right: 2, precision: 2 / 3, recall: 1 })
})

it('counts what one text says twice once, and adds texts up', () => {
  const texts = [
    { gold: [an], system: [an, an] },
    { gold: [an], system: [] },
  ]
  expect(scoreAppointments(texts)).toMatchObject({ gold: 2, system: 1, right: 1, precision: 1, recall: 1 / 2 })
})

it('gives zero for nothing', () => {
  expect(scoreAppointments([{ gold: [], system: [] }])).toMatchObject({ precision: 0, recall: 0, f1: 0 })
})

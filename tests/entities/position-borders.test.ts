import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createColumns } from '../../src/entities/columns.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { finishPositions } from '../../src/entities/position-borders.js'
import { documentOf } from '../document-of.js'

const { knowledge } = readEntityModel(path => readFileSync(`data/${path}`))

/** What the rule makes of marked ranges, as `TYPE text`. */
const finish = (marked: string): string[] => {
  const document = documentOf(marked)
  const ranges = document.entities.map(({ from, to, type }) => ({ from, to, type, confidence: 1 }))
  return finishPositions(ranges, createColumns(document, knowledge)).map(
    ({ from, to, type }) => `${type} ${document.text.slice(document.tokens[from].start, document.tokens[to - 1].end)}`,
  )
}

describe('an office with the organization behind it', () => {
  it.each([
    [
      'a unit completes the title',
      'Ông là [POSITION phó trưởng] [ORG Phòng Cảnh sát giao thông Công an tỉnh Nghệ An].',
      ['POSITION phó trưởng Phòng Cảnh sát giao thông', 'ORG Công an tỉnh Nghệ An'],
    ],
    [
      'a link parts the unit from its organization',
      'Bà là [POSITION Giám đốc] [ORG Khối Vận hành của Sao Khuê].',
      ['POSITION Giám đốc Khối Vận hành', 'ORG Sao Khuê'],
    ],
    [
      'a minister has a field and a country',
      'Ông gặp [POSITION Bộ trưởng] [ORG Y tế Việt Nam].',
      ['POSITION Bộ trưởng Y tế', 'LOC Việt Nam'],
    ],
    ['a ministry stays one', 'Ông gặp [POSITION Bộ trưởng] [ORG Bộ Y tế].', ['POSITION Bộ trưởng', 'ORG Bộ Y tế']],
    [
      'a committee completes the title of its members',
      'Chị là [POSITION Ủy viên] [ORG Ban Thường vụ Huyện ủy].',
      ['POSITION Ủy viên Ban Thường vụ', 'ORG Huyện ủy'],
    ],
    [
      'a field in small letters behind a director',
      'Anh là [POSITION phó giám đốc] [ORG Phát triển thị trường].',
      ['POSITION phó giám đốc Phát triển thị trường'],
    ],
    [
      'a unit named twice begins its name',
      'Ông là [POSITION Trưởng phòng Phòng Tham mưu] [ORG Công an tỉnh Sơn La].',
      ['POSITION Trưởng phòng', 'ORG Phòng Tham mưu Công an tỉnh Sơn La'],
    ],
    [
      'a unit named twice with nothing behind it',
      'Bà là [POSITION Phó trưởng ban Ban Pháp chế].',
      ['POSITION Phó trưởng ban', 'ORG Ban Pháp chế'],
    ],
    [
      'a unit that its head is called by begins its name',
      'Bà là [POSITION Vụ phó Vụ Thị trường trong nước].',
      ['POSITION Vụ phó', 'ORG Vụ Thị trường trong nước'],
    ],
    [
      'a unit of two syllables that its head is called by',
      'Ông là [POSITION Chi cục trưởng Chi cục Thủy lợi] [ORG Sở Nông nghiệp].',
      ['POSITION Chi cục trưởng', 'ORG Chi cục Thủy lợi Sở Nông nghiệp'],
    ],
    [
      'a group completes the title of its head',
      'Ông là [POSITION Tổ trưởng Tổ giám sát].',
      ['POSITION Tổ trưởng Tổ giám sát'],
    ],
    [
      'a head of an office is no unit named twice',
      'Ông là [POSITION Bộ trưởng Trưởng ban] [ORG Ban Dân tộc].',
      ['POSITION Bộ trưởng Trưởng ban', 'ORG Ban Dân tộc'],
    ],
    [
      'another word is no unit named twice',
      'Bà là [POSITION Trưởng khoa Khoa học cơ bản].',
      ['POSITION Trưởng khoa Khoa học cơ bản'],
    ],
    [
      'the name of a firm stays one',
      'Anh là [POSITION giám đốc] [ORG Sao Khuê].',
      ['POSITION giám đốc', 'ORG Sao Khuê'],
    ],
    [
      'a hospital stays one',
      'Anh là [POSITION Trưởng khoa] [ORG Bệnh viện Nhi Nghệ An].',
      ['POSITION Trưởng khoa', 'ORG Bệnh viện Nhi Nghệ An'],
    ],
  ])('%s', (_, marked, expected) => {
    expect(finish(marked)).toEqual(expected)
  })
})

it('parts offices at kiêm', () => {
  expect(finish('Chị là [POSITION tổ trưởng tổ tài vụ kiêm kế toán trưởng] ở đây.')).toEqual([
    'POSITION tổ trưởng tổ tài vụ',
    'POSITION kế toán trưởng',
  ])
  expect(finish('Chị là [POSITION tổ trưởng] [ORG tổ tài vụ kiêm kế toán trưởng Công ty Sao Khuê].')).toEqual([
    'POSITION tổ trưởng tổ tài vụ',
    'POSITION kế toán trưởng',
    'ORG Công ty Sao Khuê',
  ])
})

describe('the field of an office', () => {
  it.each([
    [
      'goes on to a link',
      'Bà là [POSITION Trưởng phòng Kinh doanh] xuất khẩu tại [ORG Công ty Sao Khuê].',
      ['POSITION Trưởng phòng Kinh doanh xuất khẩu', 'ORG Công ty Sao Khuê'],
    ],
    [
      'goes on to a mark',
      'Bác sĩ An, [POSITION Trưởng khoa Phẫu thuật] thần kinh và cột sống, trực đêm.',
      ['POSITION Trưởng khoa Phẫu thuật thần kinh và cột sống'],
    ],
    ['is no verb', '[POSITION Trưởng phòng Kinh doanh] đã gửi thư.', ['POSITION Trưởng phòng Kinh doanh']],
    ['is not behind every title', '[POSITION Chủ tịch] huyện, ông An, vắng mặt.', ['POSITION Chủ tịch']],
  ])('%s', (_, marked, expected) => {
    expect(finish(marked)).toEqual(expected)
  })
})

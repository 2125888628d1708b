import { describe, expect, test } from 'vitest'
import { figuresToRows } from '../../src/display/figures-to-rows.js'
import { figureLinker } from '../../src/figures/figure-linker.js'
import { documentOf } from '../document-of.js'

const linked = (marked: string, figures: Parameters<typeof documentOf>[1]) =>
  figureLinker().run(documentOf(marked, figures), {})

describe('figureLinker', () => {
  test('subject, time and base', () => {
    const document = linked(
      '[year Năm 2024], [LOC xã Đồng Lâm] thu [money 5 tỷ đồng], tăng [percent 12%] so với [year năm 2023].',
      {
        figures: [
          { value: 5e9, unit: 'VND' },
          { value: 12, change: 'increase' },
        ],
      },
    )
    expect(document.figures[0]).toMatchObject({ subject: 0, time: 0 })
    expect(document.figures[1]).toMatchObject({ subject: 0, time: 0, base: 1 })
  })

  test.each([
    ['[LOC Xã Quỳnh Vinh], [LOC thị xã Hoàng Mai], [LOC tỉnh Nghệ An] có [count 87 cán bộ].', 0],
    ['[ORG Trường Tiểu học Lê Văn Tám], [LOC tỉnh Gia Lai] có [count 87 cán bộ].', 0],
    ['[LOC Huyện Lắk], [ORG UBND [LOC xã Đắk Liêng]] ([LOC huyện Lắk], [LOC Đắk Lắk]) có [count 87 cán bộ].', 1],
    ['[ORG Công ty Sao Khuê] ([LOC TP Vinh]) có [count 87 cán bộ].', 0],
    ['[LOC Thành phố Vinh], [LOC Nghệ An] có [count 87 cán bộ].', 0],
    ['[LOC Tỉnh Ninh Bình], [LOC Hà Nam] có [count 87 cán bộ].', 1],
    ['Các [LOC huyện Lắk], [LOC Cư Jút] có [count 87 cán bộ].', 1],
    ['[LOC Tỉnh Nghệ An], [LOC huyện Quế Phong] có [count 87 cán bộ].', 1],
    ['[ORG Chính phủ] giao [LOC tỉnh Nghệ An] tuyển [count 87 cán bộ].', 1],
    ['Theo [ORG Sở Nội vụ], [LOC huyện Quế Phong] có [count 87 cán bộ].', 1],
    ['Theo báo cáo của [ORG UBND [LOC tỉnh Nghệ An]], [LOC huyện Quỳ Hợp] có [count 87 cán bộ].', 2],
    ['[LOC Phường Linh Trung], [LOC thành phố Thủ Đức], [LOC thành phố Hồ Chí Minh] có [count 87 cán bộ].', 0],
  ])('the subject is what an address belongs to: %s', (text, subject) => {
    const { figures } = linked(text, { figures: [{ value: 87, noun: 'cán bộ' }] })
    expect(figures[0].subject).toBe(subject)
  })

  test.each([
    [
      '[LOC Xã Châu Bính], [LOC xã Châu Hạnh] và [LOC xã Châu Thuận] lần lượt có [count 12], [count 15] và [count 9 thôn].',
      [0, 1, 2],
    ],
    ['[ORG Ngân hàng A] và [ORG Ngân hàng B] có vốn lần lượt là [money 79 tỷ] và [money 70 tỷ đồng].', [0, 1]],
    ['[LOC Xã Châu Bính] và [LOC xã Châu Hạnh] lần lượt có [count 12], [count 15] và [count 9 thôn].', [1, 1, 1]],
    ['[LOC Xã Châu Bính] và [LOC xã Châu Hạnh] có [count 12] và [count 9 thôn].', [1, 1]],
    ['Theo [ORG Tổng cục Thuế], [ORG Hãng A] và [ORG Hãng B] lần lượt lãi [money 3 tỷ] và [money 4 tỷ].', [1, 2]],
    ['[ORG Hãng A] ([ORG HA]) và [ORG Hãng B] (HB) lần lượt lãi [money 3 tỷ] và [money 4 tỷ].', [0, 2]],
    ['[LOC Hà Nội], [LOC Huế] thu lần lượt [money 3 tỷ]; [money 4 tỷ].', [0, 1]],
    [
      '[ORG Hãng A] và [ORG Hãng B] lần lượt lãi [money 3 tỷ] và [money 4 tỷ], tăng [percent 5%] và [percent 7%].',
      [0, 1, 0, 1],
    ],
    [
      '[ORG Hãng A] và [ORG Hãng B] lần lượt lãi [money 3 tỷ] và [money 4 tỷ], [ORG Hãng C] lãi [money 5 tỷ] và [money 6 tỷ].',
      [0, 1, 2, 2],
    ],
  ])('figures behind lần lượt are of each in order: %s', (text, subjects) => {
    expect(linked(text, {}).figures.map(({ subject }) => subject)).toEqual(subjects)
  })

  test('a sentence that names nobody may take up the one of the sentence before', () => {
    const figures = [{ value: 1200, noun: 'cây' }]
    const settled = linked('[LOC Xã Đồng Lâm] đã về đích sớm. Ở đây có [count 1.200 cây].', { figures })
    expect(settled.figures[0]).toMatchObject({ subject: 0 })
    const again = linked('[LOC Xã Đồng Lâm] giúp [LOC thôn Bình An]. Xã trồng [count 1.200 cây].', { figures })
    expect(again.figures[0]).toMatchObject({ subject: 0 })
    const another = linked('[LOC Xã Đồng Lâm] đã về đích sớm. Cả nước có [count 1.200 cây].', { figures })
    expect(another.figures[0]).not.toHaveProperty('subject')
    const open = linked('[LOC Xã Đồng Lâm] giúp [LOC xã Bình An]. Ở đây có [count 1.200 cây].', { figures })
    expect(open.figures[0]).not.toHaveProperty('subject')
  })

  test('a number within a name counts nothing', () => {
    const figures = (marked: string) => linked(marked, {}).figures.map(({ text }) => text)
    expect(figures('[LOC [count Hai] Bà Trưng] có [count 5 phường].')).toEqual(['5 phường'])
    expect(figures('[ORG Đoàn Luật sư] có [count 5 phó chủ nhiệm].')).toEqual(['5 phó chủ nhiệm'])
  })

  test('a ratio and a share that contradict each other', () => {
    const wrong = linked('Có [ratio 15/87 người], chiếm [percent 20%].', {
      figures: [{ value: 15, of: 87 }, { value: 20 }],
    })
    expect(wrong.figures.map(figure => figure.conflict)).toEqual([1, 0])
    const right = linked('Có [ratio 15/87 người], chiếm [percent 17,24%].', {
      figures: [{ value: 15, of: 87 }, { value: 17.24 }],
    })
    expect(right.figures.map(figure => figure.conflict)).toEqual([undefined, undefined])
  })

  test('rows say who, what, how much and when', () => {
    const document = linked('[LOC xã Đồng Lâm] có [ratio 15/87 người].', {
      figures: [{ value: 15, of: 87, noun: 'người' }],
    })
    expect(figuresToRows(document)).toEqual([
      {
        who: 'xã Đồng Lâm',
        what: 'người',
        amount: '15 of 87 (17.2%)',
        kind: 'ratio',
        value: 15,
        of: 87,
        sentence: document.sentences[0].text,
      },
    ])
  })
})

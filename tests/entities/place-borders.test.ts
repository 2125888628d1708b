import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createColumns } from '../../src/entities/columns.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { beginPlaces } from '../../src/entities/place-borders.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { documentOf } from '../document-of.js'

const readData = (path: string): Uint8Array => readFileSync(`data/${path}`)
const { knowledge } = readEntityModel(readData)
const segment = segmenter(readData)

/** The places that the rule makes of marked ranges. */
const begin = (marked: string): string[] => {
  const document = documentOf(marked)
  const ranges = document.entities.map(({ from, to, type }) => ({ from, to, type, confidence: 1 }))
  return beginPlaces(ranges, createColumns(segment.run(document, {}), knowledge)).map(({ from, to }) =>
    document.text.slice(document.tokens[from].start, document.tokens[to - 1].end),
  )
}

describe('beginPlaces', () => {
  it.each([
    ['draws a place to the noun that it begins in', 'Họ ra quần [LOC đảo Nam Du] từ sáng.', ['quần đảo Nam Du']],
    ['cuts off the end of a common word', 'Dân dọn đến nơi tái định [LOC cư Sơn Khê] rồi.', ['Sơn Khê']],
    ['leaves whole words', 'Họ ra [LOC đảo Nam Du] từ sáng.', ['đảo Nam Du']],
    ['leaves the noun of a list to all of it', 'Đường chạy qua 2 [LOC xã Sơn Khê], [LOC An Mỹ].', ['Sơn Khê', 'An Mỹ']],
    ['does so behind a word for many', 'Các [LOC tỉnh An Giang] và [LOC Cà Mau] có mưa.', ['An Giang', 'Cà Mau']],
    [
      'leaves the noun of one place',
      'Đường chạy qua [LOC xã Sơn Khê], [LOC An Mỹ] và các [LOC thôn Đoài], [LOC thôn Đông].',
      ['xã Sơn Khê', 'An Mỹ', 'thôn Đoài', 'thôn Đông'],
    ],
    ['touches no organizations', 'Ông làm ở quần [ORG đảo Nam Du] này.', ['đảo Nam Du']],
  ])('%s', (_, marked, places) => {
    expect(begin(marked)).toEqual(places)
  })
})

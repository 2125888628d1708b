import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cover, type Document } from '../../src/document.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { createInnerPlaces } from '../../src/entities/inner-places.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { documentOf } from '../document-of.js'

const read = (path: string): Uint8Array => readFileSync(`data/${path}`)
const model = readEntityModel(read)
const segment = segmenter(read)

/** The places within each marked entity of a text, by a search that has read nothing before unless it is given. */
const places = (marked: string, find = createInnerPlaces(model)): string[][] => {
  const document: Document = segment.run(documentOf(marked), {})
  return document.entities.map(({ from, to, type, text }) =>
    find(document, { from, to, type, text }).map(place =>
      document.text.slice(document.tokens[place.from].start, document.tokens[place.to - 1].end),
    ),
  )
}

describe('places within names', () => {
  it('finds them in organizations and in longer places', () => {
    expect(places('[ORG Huyện ủy Quế Phong] họp tại [LOC trụ sở UBND huyện Quế Phong].')).toEqual([
      ['Quế Phong'],
      ['huyện Quế Phong'],
    ])
  })

  it('sees the name alone: the text around and what was read before change nothing', () => {
    const name = '[ORG Sở Y tế tỉnh Quảng Trị]'
    const around = [name, `Theo ${name}, dịch đã lui.`, `GIÁM ĐỐC ${name} NGUYỄN VĂN BÌNH`, `Hà Nội - ${name} - Huế`]
    const remembering = createInnerPlaces(model)
    for (const text of around) {
      expect(places(text)).toEqual([['tỉnh Quảng Trị']])
      expect(places(text, remembering)).toEqual([['tỉnh Quảng Trị']])
    }
  })

  it('keeps apart names of other types and names whose words end elsewhere', () => {
    const remembering = createInnerPlaces(model)
    const document = segment.run(documentOf('[ORG Công ty Cảng Quy Nhơn]'), {})
    const [{ from, to, text }] = document.entities
    const single = document.tokens.map((token, i) => ({ ...token, from: i, to: i + 1 }))
    for (const type of ['ORG', 'LOC'] as const) {
      for (const words of [document.words, single]) {
        const name = { from, to, text, type }
        expect(remembering({ ...document, words }, name)).toEqual(
          createInnerPlaces(model)({ ...document, words }, name),
        )
      }
    }
  })

  it('reads names of any length and any number of them', () => {
    const find = createInnerPlaces(model)
    const long = `[ORG Công ty ${'Hải Phòng '.repeat(400).trim()}]`
    expect(places(long, find)).toEqual(places(long))
    const first = places('[ORG Tổ 1 xã Cam Lộ]', find)
    const many = segment.run(documentOf(Array.from({ length: 9000 }, (_, k) => `Tổ ${k} xã Cam Lộ`).join(' , ')), {})
    for (let from = 0; from < many.tokens.length; from += 6) {
      find(many, { ...cover(many, from, from + 5), type: 'ORG' })
    }
    expect(places('[ORG Tổ 1 xã Cam Lộ]', find)).toEqual(first)
  })
})

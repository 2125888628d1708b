import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toHtml } from '../../src/display/html.js'
import { createDocument } from '../../src/document.js'
import { documentOf } from '../document-of.js'

const plain = { style: false } as const
/** What a reader sees of the marked text, tags taken off and the five escapes undone. */
const visible = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\n$/, '')

describe('toHtml', () => {
  it('nests a place in its organization and labels both', () => {
    expect(toHtml(documentOf('[ORG Huyện ủy [LOC Quế Phong]] họp'), plain)).toBe(
      '<div class="vietnlp" lang="vi"><mark class="v-org" data-layer="entities" data-index="0" data-label="organization">Huyện ủy ' +
        '<mark class="v-loc" data-layer="entities" data-index="1" data-label="place">Quế Phong</mark></mark> họp</div>\n',
    )
  })

  it('splits a mark that crosses another, so that elements nest', () => {
    const document = documentOf('[ORG Hội đồng xã] Cẩm Duệ')
    const crossing = { start: 9, end: 20, text: 'xã Cẩm Duệ', from: 2, to: 5, kind: 'count', value: 1 } as const
    const html = toHtml({ ...document, figures: [crossing] }, plain)
    expect(html.match(/<mark/g)).toHaveLength(3)
    expect(html.match(/<\/mark>/g)).toHaveLength(3)
    expect(visible(html)).toBe(document.text)
  })

  it('shows offices and the value of a figure to a resting pointer', () => {
    const html = toHtml(
      documentOf('[PER Lê An], [POSITION Bí thư] [ORG Thị ủy], [money 3 tỷ đồng]', {
        figures: [{ value: 3e9, unit: 'VND' }],
        appointments: [{ person: 0, position: 1, organization: 2, text: '' }],
      }),
      plain,
    )
    expect(html).toContain('title="Bí thư Thị ủy"')
    expect(html).toContain('title="money · 3,000,000,000 VND"')
  })

  it('escapes everything, attributes too', () => {
    const document = documentOf('[PER Lê An] <script>alert("x")</script> & \'y\'')
    const hostile = {
      ...document,
      times: [{ start: 0, end: 2, text: 'Lê', from: 0, to: 1, kind: 'year', value: '"><b>' }] as const,
    }
    const html = toHtml(hostile, { ...plain, page: '</title><script>' })
    expect(html).not.toMatch(/<script|<b>/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('keeps the text of any document, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(visible(toHtml(createDocument(text), plain))).toBe(
          text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd'),
        )
      }),
    )
  })

  it('replaces what HTML cannot hold', () => {
    expect(visible(toHtml(createDocument('a\u0000b\ud800c😊'), plain))).toBe('a\ufffdb\ufffdc😊')
  })

  it('makes a whole page with language and character set', () => {
    const html = toHtml(documentOf('Chào'), { page: 'Bài' })
    expect(html).toMatch(/^<!doctype html>\n<html lang="vi">/)
    expect(html).toContain('<meta charset="utf-8">')
    expect(html).toContain('<title>Bài</title>')
  })
})

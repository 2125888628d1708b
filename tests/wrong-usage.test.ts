import { describe, expect, it } from 'vitest'
import * as vietnlp from '../src/node.js'

const document = vietnlp.analyze('Xin chào')
const drain = async (items: AsyncIterable<unknown>): Promise<void> => {
  for await (const _ of items) return
}

const uses: readonly (readonly [string, () => unknown, RegExp])[] = [
  [
    'options that are none',
    () => vietnlp.buildAnalyzer(vietnlp.readData, 'words' as never),
    /must be an object such as/,
  ],
  ['one layer', () => vietnlp.dataFor({ layers: 'words' as never }), /`layers` must be an array, not string/],
  [
    'an unknown layer',
    () => vietnlp.dataFor({ layers: ['moods' as never] }),
    /unknown layer "moods"; there are tokens/,
  ],
  ['one word', () => vietnlp.loadAnalyzer({ words: 'tổ' as never }), /`words` must be an array, not string/],
  ['one step', () => vietnlp.createAnalyzer(vietnlp.tokenizer() as never), /createAnalyzer takes a list of steps/],
  ['a number as base', () => vietnlp.loadAnalyzer({ base: 7 as never }), /`base` must be a path or a URL/],
  ['no text', () => vietnlp.analyze(undefined as never), /a text must be a string, not undefined/],
  ['a number as text', () => vietnlp.segment(5 as never), /a text must be a string, not number/],
  ['a date that is none', () => vietnlp.analyze('a', { referenceDate: 'today' }), /ISO date such as 2025-09-10/],
  ['a text shown', () => vietnlp.toHtml('Xin chào' as never), /toHtml takes a document, .* not a value of type string/],
  ['nothing shown', () => vietnlp.toTable(null as never), /toTable takes a document, .* not null/],
  ['a table that is none', () => vietnlp.toCsv(document, 'words' as never), /no table of "words"; there are entities/],
  ['keywords of a text', () => vietnlp.keywords('Xin chào' as never), /keywords takes a document/],
  ['lines of a string', () => drain(vietnlp.readLines('{"text":"a"}' as never)), /takes a stream of bytes or text/],
  ['a string as lines', () => drain(vietnlp.analyzeLines(vietnlp.analyze, '{}')), /takes lines, such as readLines/],
]

describe('wrong usage', () => {
  it.each(uses)('%s: an error that says what would be right', async (_, use, message) => {
    await expect((async () => use())()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    })
  })
})

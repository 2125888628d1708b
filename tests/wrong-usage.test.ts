import { describe, expect, it } from 'vitest'
import * as vietnlp from '../src/node.js'
import { createPool } from '../src/pool.js'

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
  [
    'an option of no analysis',
    () => vietnlp.analyze('a', { foo: 1 } as never),
    /unknown option "foo"; there are referenceDate$/,
  ],
  ['layers of a call', () => vietnlp.analyze('a', { layers: ['x'] } as never), /unknown option "layers"/],
  ['a word as options', () => vietnlp.analyze('a', 'x' as never), /\{ referenceDate: '2025-09-10' \}, not string/],
  ['null as options', () => vietnlp.analyze('a', null as never), /must be an object such as .*, not null/],
  ['a list as options', () => vietnlp.analyze('a', [] as never), /must be an object such as .*, not an array/],
  ['a text for a batch', () => vietnlp.analyze.batch('a' as never), /takes a list of texts: analyze.batch\(\[text/],
  ['a batch with no text', () => vietnlp.analyze.batch(['a', null as never]), /text 1 of the list .*, not null/],
  ['options for other texts', () => vietnlp.analyze.batch(['a'], []), /list of options has 0 items, that of texts 1/],
  ['a wrong option of a batch', () => vietnlp.analyze.batch(['a'], [{ foo: 1 } as never]), /unknown option "foo"/],
  [
    'an option of no analyzer',
    () => vietnlp.loadAnalyzer({ foo: 1 } as never),
    /unknown option "foo"; there are layers, words, gazetteers, rules, xpos, base, fetch$/,
  ],
  ['null for an analyzer', () => vietnlp.loadAnalyzer(null as never), /must be an object such as .*, not null/],
  [
    'an option of no segmenter',
    () => vietnlp.segment('a', { foo: 1 } as never),
    /unknown option "foo"; there are join, words$/,
  ],
  ['a number to join by', () => vietnlp.segment('a', { join: 5 } as never), /`join` must be a string .*, not number/],
  ['null to join by', () => vietnlp.segment('a', { join: null } as never), /`join` must be a string .*, not null/],
  ['one word to segment by', () => vietnlp.segment('a', { words: 'tổ' } as never), /`words` must be an array/],
  ['offsets that are joined', () => vietnlp.wordOffsets('a', { join: '_' } as never), /"join"; there are words$/],
  ['gaps with a word', () => vietnlp.explainWords('a', 'x' as never), /must be an object such as .*, not string/],
  [
    'an option of no stream',
    () => vietnlp.createJsonlTransform(vietnlp.analyze, { foo: 1 } as never),
    /unknown option "foo"; there are referenceDate, longestLine$/,
  ],
  [
    'an option of no web stream',
    () => vietnlp.createJsonlStream(vietnlp.analyze, { foo: 1 } as never),
    /unknown option "foo"; there are referenceDate, longestLine$/,
  ],
  [
    'an option of no lines',
    () => drain(vietnlp.analyzeLines(vietnlp.analyze, ['{"text":"a"}'], { foo: 1 } as never)),
    /unknown option "foo"/,
  ],
  ['an option of no pool', () => createPool({ foo: 1 } as never), /unknown option "foo"; .*, workers$/],
  ['a text shown', () => vietnlp.toHtml('Xin chào' as never), /toHtml takes a document, .* not a value of type string/],
  ['nothing shown', () => vietnlp.toTable(null as never), /toTable takes a document, .* not null/],
  ['a table that is none', () => vietnlp.toCsv(document, 'words' as never), /no table of "words"; there are entities/],
  [
    'a misspelt layer to show',
    () => vietnlp.toHtml(document, { layers: ['entitties' as never] }),
    /^toHtml: a layer must be one of entities, figures, times, references, not "entitties"$/,
  ],
  [
    'one layer to show',
    () => vietnlp.toHtml(document, { layers: 'entities' as never }),
    /layers must be an array, not string/,
  ],
  [
    'a page without a title',
    () => vietnlp.toHtml(document, { page: true as never }),
    /^toHtml: page must be a string, .*, not boolean/,
  ],
  [
    'a language of no label',
    () => vietnlp.toHtml(document, { language: 'fr' as never }),
    /^toHtml: language must be one of en, vi, not "fr"/,
  ],
  [
    'a language of no table',
    () => vietnlp.toTable(document, { language: 'fr' as never }),
    /^toTable: language must be one of en, vi/,
  ],
  [
    'a layer of no table',
    () => vietnlp.toTable(document, { layers: ['words' as never] }),
    /^toTable: a layer must be one of entities, figures, times, references, quotations, not "words"/,
  ],
  [
    'a language of no chart',
    () => vietnlp.toSvg(document, { language: 'fr' as never }),
    /^toSvg: language must be one of en, vi/,
  ],
  [
    'letters as a width',
    () => vietnlp.toTable(document, { width: 'a' as never }),
    /^toTable: width must be a number above 0, not string/,
  ],
  ['a document for a notebook', () => vietnlp.display(null as never), /^display takes a document/],
  ['a chart of nothing', () => vietnlp.barChart(null as never), /^barChart takes a list of bars, .* not null/],
  ['a chart of numbers', () => vietnlp.barChart([1] as never), /^barChart: bar 0 needs a label and a number/],
  [
    'a tone style of a syllable',
    () => vietnlp.placeTone('hoà', 'oldd' as never),
    /^placeTone: style must be "old", "new" or "keep", not "oldd"/,
  ],
  [
    'a number as a syllable',
    () => vietnlp.placeTone(42 as never, 'old'),
    /^placeTone: a text must be a string, not number/,
  ],
  ['no syllable', () => vietnlp.parseSyllable(null as never), /^parseSyllable: a text must be a string, not null/],
  ['a number for a syllable', () => vietnlp.isVietnameseSyllable(42 as never), /^isVietnameseSyllable: a text must be/],
  ['a number that is clean', () => vietnlp.isClean(42 as never), /^isClean: a text must be a string, not number/],
  [
    'an encoding of nothing',
    () => vietnlp.detectEncoding(null as never),
    /^detectEncoding: expected bytes .*, not null/,
  ],
  [
    'an encoding of a buffer',
    () => vietnlp.detectEncoding(new ArrayBuffer(3) as never),
    /not an ArrayBuffer: new Uint8Array\(buffer\)/,
  ],
  [
    'a broken pattern',
    () => vietnlp.loadAnalyzer({ rules: [{ pattern: '(', type: 'PER' }] }),
    /^rule 0 of `rules`: Invalid regular expression/,
  ],
  [
    'a rule without a pattern',
    () => vietnlp.loadAnalyzer({ rules: [{ type: 'PER' } as never] }),
    /^rule 0 of `rules` needs a pattern, .* not undefined/,
  ],
  ['no rule', () => vietnlp.loadAnalyzer({ rules: [null as never] }), /^rule 0 of `rules` needs a pattern/],
  ['a number as a step', () => vietnlp.createAnalyzer([1] as never), /^createAnalyzer: item 0 is no step/],
  [
    'no lines',
    () => drain(vietnlp.analyzeLines(vietnlp.analyze, null as never)),
    /^analyzeLines takes lines, .* not null/,
  ],
  [
    'numbers as chunks',
    () => drain(vietnlp.readLines([5] as never)),
    /^a chunk of lines must be text or bytes .*, not number/,
  ],
  [
    'an asynchronous function for lines',
    () => drain(vietnlp.analyzeLines((async () => document) as never, ['{"text":"a"}'])),
    /^analyze must be the function that `await loadAnalyzer\(\)` gives, not an async one/,
  ],
  [
    'an asynchronous function for a stream',
    () => {
      const stream = vietnlp.createJsonlTransform((async () => document) as never)
      stream.end('{"text":"a"}\n')
      return drain(stream)
    },
    /not an async one/,
  ],
  [
    'the promise of an analyzer',
    () => drain(vietnlp.analyzeLines(vietnlp.loadAnalyzer() as never, [])),
    /^analyzeLines: analyze must be a function .*, not a promise/,
  ],
  ['figures of nothing', () => vietnlp.toSvg(null as never), /^toSvg takes a document/],
  ['a CSV of no layer', () => vietnlp.toCsv(document, 'x' as never), /^toCsv: no table of "x"/],
  ['a CSV of nothing', () => vietnlp.toCsv(null as never, 'times'), /^toCsv takes a document/],
  ['keywords of a text', () => vietnlp.keywords('Xin chào' as never), /keywords takes a document/],
  ['lines of a string', () => drain(vietnlp.readLines('{"text":"a"}' as never)), /takes a stream of bytes or text/],
  ['a string as lines', () => drain(vietnlp.analyzeLines(vietnlp.analyze, '{}')), /takes lines, such as readLines/],
]

/** Functions with an option of a misspelt name. */
const misspelt: readonly (readonly [string, (options: never) => unknown])[] = [
  ['toHtml', options => vietnlp.toHtml(document, options)],
  ['toTable', options => vietnlp.toTable(document, options)],
  ['toCsv', options => vietnlp.toCsv(document, 'entities', options)],
  ['toBio', options => vietnlp.toBio(document, options)],
  ['toConllu', options => vietnlp.toConllu(document, options)],
  ['toSvg', options => vietnlp.toSvg(document, options)],
  ['barChart', options => vietnlp.barChart([], options)],
  ['display', options => vietnlp.display(document, options)],
  ['keywords', options => vietnlp.keywords(document, options)],
  ['slugify', options => vietnlp.slugify('a', options)],
  ['foldForSearch', options => vietnlp.foldForSearch('a', options)],
  ['normalize', options => vietnlp.normalize('x', options)],
  ['fromTelex', options => vietnlp.fromTelex('a', options)],
  ['fromVni', options => vietnlp.fromVni('a', options)],
  ['fromViqr', options => vietnlp.fromViqr('a', options)],
  ['decodeLegacy', options => vietnlp.decodeLegacy('a', 'auto', options)],
  ['encodeLegacy', options => vietnlp.encodeLegacy('a', 'vni', options)],
  ['restoreDiacritics', options => vietnlp.restoreDiacritics('a', options)],
  ['findUnits', options => vietnlp.findUnits('Hoàng Mai', options)],
  ['parseAddress', options => vietnlp.parseAddress('Hoàng Mai', options)],
  ['convertAddress', options => vietnlp.convertAddress('Hoàng Mai', options)],
  ['parseTime', options => vietnlp.parseTime('2025', options)],
  ['readLines', options => vietnlp.readLines([], options)],
  ['loadData', options => vietnlp.loadData([], options)],
]

describe('a misspelt option', () => {
  it.each(misspelt)('of %s is told with those that there are', async (name, use) => {
    const call = async (options: unknown) => use(options as never)
    const error = (pattern: RegExp) => ({ name: 'InputError', message: expect.stringMatching(pattern) })
    await expect(call({ lanugage: 'vi' })).rejects.toMatchObject(
      error(new RegExp(`^${name}: unknown option "lanugage"; there are \\w`)),
    )
    await expect(call(null)).rejects.toMatchObject(
      error(new RegExp(`^${name}: options must be an object .*, not null$`)),
    )
  })
})

describe('no options', () => {
  it('is what the index of map is', () => {
    const analyze: (text: string) => { readonly text: string } = vietnlp.analyze
    expect(['Bà Mai', 'Ông Nam'].map(analyze).map(({ text }) => text)).toEqual(['Bà Mai', 'Ông Nam'])
  })
})

describe('wrong usage', () => {
  it.each(uses)('%s: an error that says what would be right', async (_, use, message) => {
    await expect((async () => use())()).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(message),
    })
  })
})

it('takes no options for none', () => {
  expect(vietnlp.analyze('Xin chào', undefined)).toEqual(document)
  expect(vietnlp.analyze('Xin chào', {})).toEqual(document)
  expect(vietnlp.segment('Xin chào', undefined)).toEqual(vietnlp.segment('Xin chào'))
})

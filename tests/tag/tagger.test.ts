import { expect, test } from 'vitest'
import { ModelError } from '../../src/errors.js'
import { readData } from '../../src/node.js'
import { createAnalyzer } from '../../src/pipeline.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { tagger } from '../../src/tag/tagger.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

const analyze = createAnalyzer([tokenizer(), segmenter(readData), tagger(readData)])
const tagged = (text: string): string =>
  analyze(text)
    .words.map(word => `${word.text}/${word.pos}`)
    .join(' ')

test.each([
  [
    'Ông Nguyễn Văn Nam đã đọc sách ở Hà Nội.',
    'Ông/NOUN Nguyễn Văn Nam/PROPN đã/ADV đọc/VERB sách/NOUN ở/ADP Hà Nội/PROPN ./PUNCT',
  ],
  ['Tôi có 3 con mèo.', 'Tôi/PRON có/VERB 3/NUM con/NOUN mèo/NOUN ./PUNCT'],
])('%s', (text, expected) => {
  expect(tagged(text)).toBe(expected)
})

test('every word of every text gets a tag, and nothing else changes', () => {
  const text = 'Giá 😀 tăng 5%!\n\nhttp://vi.vn — “Ấy”…  abc@vi.vn\u200b'
  const untagged = createAnalyzer([tokenizer(), segmenter(readData)])(text)
  const { words, ...rest } = analyze(text)
  expect(words.every(word => word.pos !== undefined)).toBe(true)
  expect({ ...rest, words: words.map(({ pos, ...word }) => word) }).toEqual(untagged)
})

test('gives the treebank’s own tags when asked for', () => {
  const withOwn = createAnalyzer([tokenizer(), segmenter(readData), tagger(readData, { xpos: true })])
  const tags = withOwn('Tôi có 3 chiếc xe, “to” lắm!').words.map(({ text, pos, xpos }) => `${text}/${pos}/${xpos}`)
  expect(tags.join(' ')).toBe(
    'Tôi/PRON/Pro có/VERB/V 3/NUM/Num chiếc/NOUN/Nc xe/NOUN/N ,/PUNCT/, “/PUNCT/“ to/ADJ/Adj ”/PUNCT/” lắm/ADV/Adv !/PUNCT/!',
  )
  expect(analyze('Tôi').words[0]).not.toHaveProperty('xpos')
})

test('a changed model is refused', () => {
  expect(() => tagger(path => readData(path).subarray(0, 5000))).toThrow(ModelError)
})

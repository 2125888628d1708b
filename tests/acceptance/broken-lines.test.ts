import { expect, test } from 'vitest'
import type { Document, TokenRange } from '../../src/document.js'
import { buildAnalyzer, readData } from '../../src/node.js'
import { readEntityCorpus } from '../../training/corpora/entity-corpus.js'

const analyze = buildAnalyzer(readData)

/** Puts line ends in place of spaces, so that no line is wider than `width`; offsets stay. */
const broken = (text: string, width: number): string => {
  let line = 0
  let space = -1
  let result = text
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text[at] !== ' ' && text[at] !== '\n') continue
    if (at - line > width && space > line) {
      result = `${result.slice(0, space)}\n${result.slice(space + 1)}`
      line = space + 1
    }
    if (text[at] === '\n') line = at + 1
    space = at
  }
  return result
}

const PARAGRAPHS = 6
/** Paragraphs of the tests of the recognizer, some to a text with an empty line between. */
const texts = (): string[] => {
  const paragraphs = readEntityCorpus('training/gold/entities/news').map(({ text }) => text)
  return Array.from({ length: Math.ceil(paragraphs.length / PARAGRAPHS) }, (_, i) =>
    paragraphs.slice(PARAGRAPHS * i, PARAGRAPHS * (i + 1)).join('\n\n'),
  )
}

const LAYERS = ['sentences', 'words', 'entities', 'figures', 'times', 'quotations'] as const
const keysOf = (document: Document, layer: (typeof LAYERS)[number]): string[] =>
  document[layer].map(({ from, to }: TokenRange) => `${from} ${to}`)

test.each([60, 72, 90])('lines of %i columns say what the text says without them', width => {
  const whole = texts().map(text => analyze(text))
  const lines = texts().map(text => analyze(broken(text, width)))
  for (const layer of LAYERS) {
    let all = 0
    let same = 0
    whole.forEach((document, i) => {
      const found = new Set(keysOf(lines[i], layer))
      const keys = keysOf(document, layer)
      all += keys.length
      same += keys.filter(key => found.has(key)).length
    })
    expect(all).toBeGreaterThan(20)
    expect(same / all, `${layer}: ${same} of ${all}`).toBeGreaterThan(0.98)
  }
})

import { cover, type Sentence } from '../document.js'
import type { Step } from '../pipeline.js'
import { createScanner } from '../scan/scanner.js'
import { sentenceEnds } from './sentence-ends.js'
import { toTokens } from './tokens.js'

/** Its table holds until the next text is scanned, and the tokens are made before. */
const scan = createScanner()

/** The step that splits the text into tokens and sentences. Every later step thinks in its token indexes. */
export const tokenizer = (): Step => ({
  name: 'tokenize',
  needs: [],
  fills: ['tokens', 'sentences'],
  run(document) {
    const tokens = toTokens(scan(document.text))
    const sentences: Sentence[] = []
    let from = 0
    for (const to of sentenceEnds(document.text, tokens)) {
      sentences.push(cover({ text: document.text, tokens }, from, to))
      from = to
    }
    return { ...document, tokens, sentences }
  },
})

import type { Document, Sentence, TokenRange, Word } from '../document.js'

/** The words of every sentence (tokens when the text was not segmented into words), in one walk over both layers. */
export const sentenceWords = function* (document: Document): Generator<{ sentence: Sentence; words: Word[] }> {
  const { tokens, words } = document
  const single = (from: number): TokenRange => ({ ...tokens[from], from, to: from + 1 })
  let next = 0
  for (const sentence of document.sentences) {
    const inside: Word[] = []
    if (words.length === 0) {
      for (let token = sentence.from; token < sentence.to; token++) inside.push(single(token))
    } else {
      while (next < words.length && words[next].from < sentence.to) inside.push(words[next++])
    }
    yield { sentence, words: inside }
  }
}

import { readFileSync } from 'node:fs'

export interface MarkedSentence {
  readonly text: string
  readonly words: readonly { readonly start: number; readonly end: number }[]
}

/** A chunk between spaces is one word but for the marks at its ends: `(Hà_Nội),`. */
const PARTS = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su

/**
 * Reads sentences with `_` between the syllables of a word, one a line: `Ông Nguyễn_Văn_Hậu về Hà_Nội.` Marks at the ends of a
 * chunk are words of their own; marks of one kind side by side are one.
 */
export const parseMarked = (line: string): MarkedSentence => {
  const text = line.replace(/_/g, ' ')
  const words: { start: number; end: number }[] = []
  let at = 0
  for (const chunk of line.split(' ')) {
    const [, before, middle, after] = PARTS.exec(chunk)!
    let start = at
    for (const part of [...(before.match(/(.)\1*/gsu) ?? []), middle, ...(after.match(/(.)\1*/gsu) ?? [])]) {
      if (part !== '') words.push({ start, end: start + part.length })
      start += part.length
    }
    at += chunk.length + 1
  }
  return { text, words }
}

export const readMarked = (file: string): MarkedSentence[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(parseMarked)

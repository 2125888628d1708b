import type { TokenKind } from '../document.js'
import { CHARACTER_CLASS, SPACE } from './character-class.js'
import { classifyResidue, RESIDUE_LIMIT, type Residue } from './classify-residue.js'

// What every URL, address, hashtag, mention, emoji or emoticon shows; most chunks with a dash or a point inside show none of it.
const TRACE =
  /[@#\ud83c-\ud83e\u2190-\u2bff\u3030-\u3299\u00a9\u00ae]|:\/\/|www\.|\.(?:vn|com|net|org|edu|gov|info|asia|tv|io|me|biz)|[:;=8xX]['-]?[()[\]DPpOo/\\|*3]|<3/i

/** Tells which URL, address, hashtag, mention, emoji or emoticon begins at a place. */
export interface ResidueFinder {
  /** Turns to another text, or lets go of it. */
  begin(text: string): void
  /** What begins at a place. Places must be asked for in growing order. */
  at(at: number): { readonly kind: TokenKind; readonly end: number } | undefined
}

/** Each chunk (run without white space) is classified once, when a place in it is asked for. */
export const createResidueFinder = (): ResidueFinder => {
  let text = ''
  let chunkStart = 0
  let chunkEnd = -1
  let residues: readonly Residue[] = []
  let next = 0
  const isSpace = (at: number): boolean => CHARACTER_CLASS[text.charCodeAt(at)] === SPACE
  const classifyChunk = (at: number): void => {
    chunkStart = at
    while (chunkStart > 0 && at - chunkStart <= RESIDUE_LIMIT && !isSpace(chunkStart - 1)) chunkStart--
    chunkEnd = at + 1
    while (chunkEnd < text.length && !isSpace(chunkEnd)) chunkEnd++
    const chunk = chunkEnd - chunkStart <= RESIDUE_LIMIT ? text.slice(chunkStart, chunkEnd) : ''
    residues = TRACE.test(chunk) ? classifyResidue(chunk) : []
    next = 0
  }
  return {
    begin(other) {
      text = other
      chunkEnd = -1
      residues = []
    },
    at(at) {
      if (at >= chunkEnd) classifyChunk(at)
      while (next < residues.length && chunkStart + residues[next].start < at) next++
      const residue = residues[next]
      return residue && chunkStart + residue.start === at
        ? { kind: residue.kind, end: chunkStart + residue.end }
        : undefined
    },
  }
}

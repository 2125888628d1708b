import type { TokenKind } from '../document.js'
import { CHARACTER_CLASS, SPACE } from './character-class.js'
import { classifyResidue, RESIDUE_LIMIT, type Residue } from './classify-residue.js'

// What every URL, address, hashtag, mention, emoji or emoticon shows; most chunks with a dash or a point inside show none of it.
const TRACE =
  /[@#\ud83c-\ud83e\u2190-\u2bff\u3030-\u3299\u00a9\u00ae]|:\/\/|www\.|\.(?:vn|com|net|org|edu|gov|info|asia|tv|io|me|biz)|[:;=8xX]['-]?[()[\]DPpOo/\\|*3]|<3/i

/**
 * A function that tells which URL, address, hashtag, mention, emoji or emoticon begins at a place. Places must be asked for in
 * growing order. Each chunk (run without white space) is classified once, when a place in it is asked for.
 */
export const createResidueFinder = (text: string): ((at: number) => { kind: TokenKind; end: number } | undefined) => {
  let chunkStart = 0
  let chunkEnd = -1
  let residues: readonly Residue[] = []
  let next = 0
  const isSpace = (at: number): boolean => CHARACTER_CLASS[text.charCodeAt(at)] === SPACE
  return at => {
    if (at >= chunkEnd) {
      chunkStart = at
      while (chunkStart > 0 && at - chunkStart <= RESIDUE_LIMIT && !isSpace(chunkStart - 1)) chunkStart--
      chunkEnd = at + 1
      while (chunkEnd < text.length && !isSpace(chunkEnd)) chunkEnd++
      const chunk = chunkEnd - chunkStart <= RESIDUE_LIMIT ? text.slice(chunkStart, chunkEnd) : ''
      residues = TRACE.test(chunk) ? classifyResidue(chunk) : []
      next = 0
    }
    while (next < residues.length && chunkStart + residues[next].start < at) next++
    const residue = residues[next]
    return residue && chunkStart + residue.start === at
      ? { kind: residue.kind, end: chunkStart + residue.end }
      : undefined
  }
}

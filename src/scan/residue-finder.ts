import type { TokenKind } from '../document.js'
import { CHARACTER_CLASS, SPACE } from './character-class.js'
import { classifyResidue, RESIDUE_LIMIT, type Residue } from './classify-residue.js'

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
      residues = chunkEnd - chunkStart <= RESIDUE_LIMIT ? classifyResidue(text.slice(chunkStart, chunkEnd)) : []
      next = 0
    }
    while (next < residues.length && chunkStart + residues[next].start < at) next++
    const residue = residues[next]
    return residue && chunkStart + residue.start === at
      ? { kind: residue.kind, end: chunkStart + residue.end }
      : undefined
  }
}

import { readFileSync } from 'node:fs'
import type { Document } from '../../src/document.js'
import { parseTsv } from '../../src/lexicon/tsv.js'
import { unmark } from '../corpora/marked-entities.js'
import type { QuotationMark } from '../score-quotations.js'
import { goldDocument } from './gold-document.js'

const FILE = 'training/gold/quotations.tsv'

export interface QuotationCase {
  readonly document: Document
  readonly gold: readonly QuotationMark[]
}

/** The project's own sentences with quotations, entities given. */
export const readQuotationCases = (): QuotationCase[] =>
  parseTsv(readFileSync(FILE), FILE, ['text', 'kinds', 'speakers']).map(row => {
    const { text, entities, braces } = unmark(row.text)
    const kinds = row.kinds.split(';')
    const speakers = row.speakers.split(';')
    return {
      document: goldDocument(text, entities),
      gold: braces.map((brace, i) => ({ ...brace, direct: kinds[i] === 'd', speaker: speakers[i] })),
    }
  })

/** The quotations of a document as marks to compare. */
export const quotationMarks = ({ quotations, entities }: Document): QuotationMark[] =>
  quotations.map(({ start, end, direct, speaker }) => ({
    start,
    end,
    direct,
    speaker: speaker === undefined ? '-' : entities[speaker].text,
  }))

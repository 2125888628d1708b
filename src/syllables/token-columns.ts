import type { Token } from '../document.js'
import { caseOf } from '../scan/letter-case.js'
import { createColumns } from '../scan/scan-columns.js'
import { kindNumber, type TokenTable } from '../scan/token-table.js'
import { syllableHash } from '../text/syllable-hash.js'

/** The tokens of a document as the columns that the segmenter works on; the forms stand for the clean text. */
export const tokenColumns = (text: string, tokens: readonly Token[]): TokenTable => {
  const count = tokens.length
  const { cleanStarts, cleanEnds, kinds, syllables, cases } = createColumns(count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const forms = new Array<string>(count)
  for (let i = 0, at = 0; i < count; i++) {
    const { start, end, kind, form } = tokens[i]
    starts[i] = start
    ends[i] = end
    kinds[i] = kindNumber(kind)
    if (kind === 'syllable') {
      syllables[i] = syllableHash(form, 0, form.length)
      cases[i] = caseOf(form, 0, form.length)
    }
    forms[i] = form
    cleanStarts[i] = at
    at += form.length
    cleanEnds[i] = at
  }
  return { text, clean: forms.join(''), count, cleanStarts, cleanEnds, starts, ends, kinds, syllables, cases }
}

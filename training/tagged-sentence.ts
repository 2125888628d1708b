import type { NumberTable } from '../src/model/number-table.js'
import { scan } from '../src/scan/scan.js'
import { readTokenSyllables } from '../src/syllables/token-syllables.js'
import { TAGS } from '../src/tag/tags.js'
import { readWordColumns } from '../src/tag/word-columns.js'
import type { TreebankSentence } from './corpora/ud-vtb.js'
import { CONVENTIONS, type TaggedSentence } from './tag-perceptron.js'

/** A sentence of the treebank with its own words. A word that shares a token with another one (`2554/QĐ-UB`) goes to the first. */
export const toTagged = ({ id, text, words }: TreebankSentence, knowledge: NumberTable): TaggedSentence => {
  const table = scan(text)
  const ranges: { from: number; to: number }[] = []
  const tags: number[] = []
  const treebankTags: string[] = []
  let from = 0
  for (const { end, upos, xpos } of words) {
    let to = from
    while (to < table.count && table.starts[to] < end) to++
    if (to === from) continue
    ranges.push({ from, to })
    tags.push(TAGS.indexOf(upos))
    treebankTags.push(xpos)
    from = to
  }
  return {
    words: readWordColumns(table, readTokenSyllables(table), ranges, knowledge),
    tags: Uint8Array.from(tags),
    treebankTags,
    convention: CONVENTIONS.findIndex(part => id.startsWith(part)),
  }
}

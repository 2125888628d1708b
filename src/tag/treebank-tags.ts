import { type PackedNumbers, readNumberTable } from '../model/number-table.js'
import { extendHash } from '../text/syllable-hash.js'

/**
 * The treebank's own tag of a word with a universal tag: `con` as a NOUN is a classifier (`Nc`), `mèo` is not (`N`). `word` is the
 * word's number, `tag` that of its universal tag. Empty where the treebank has none for that tag.
 */
export type TreebankTags = (word: number, tag: number) => string

/** The number under which the tag of a word is kept. */
export const treebankKey = (word: number, tag: number): number => extendHash(word, tag + 1)

/**
 * Reads the tags: the first ones of `names` are those that a word has by its universal tag alone, in the order of these; `exceptions`
 * holds places in `names`, from 1, of the words that have another one.
 */
export const readTreebankTags = (names: readonly string[], exceptions: PackedNumbers): TreebankTags => {
  const find = readNumberTable(exceptions)
  return (word, tag) => {
    const found = find(treebankKey(word, tag))
    return names[found > 0 ? found - 1 : tag] ?? ''
  }
}

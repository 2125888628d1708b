import type { PackedNumbers } from '../src/model/number-table.js'
import { TAGS } from '../src/tag/tags.js'
import { treebankKey } from '../src/tag/treebank-tags.js'
import { packNumbers } from './pack-numbers.js'
import { CONVENTIONS, type TaggedSentence } from './tag-perceptron.js'

/** Tags of marks are the marks themselves. */
const PUNCT = TAGS.indexOf('PUNCT')

const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? ''

const addTo = <Key>(counts: Map<Key, Map<string, number>>, key: Key, name: string): void => {
  const row = counts.get(key) ?? new Map<string, number>()
  counts.set(key, row.set(name, (row.get(name) ?? 0) + 1))
}

/**
 * Learns which tag of the treebank a word has by its universal tag: the most frequent one, and the words that have others. Sentences
 * of other conventions than the first are left out.
 */
export const learnTreebankTags = (
  sentences: readonly TaggedSentence[],
): { readonly names: readonly string[]; readonly exceptions: PackedNumbers } => {
  const byTag = new Map<number, Map<string, number>>()
  const byWord = new Map<number, Map<string, number>>()
  const tagOf = new Map<number, number>()
  for (const { words, tags, treebankTags, convention } of sentences) {
    if (CONVENTIONS[convention] !== CONVENTIONS[0]) continue
    for (let w = 0; w < words.count; w++) {
      const key = treebankKey(words.hashes[w], tags[w])
      tagOf.set(key, tags[w])
      addTo(byTag, tags[w], treebankTags[w])
      addTo(byWord, key, treebankTags[w])
    }
  }
  const names = TAGS.map((_, tag) => (tag === PUNCT ? '' : most(byTag.get(tag) ?? new Map())))
  const exceptions = new Map<number, number>()
  for (const [key, counts] of byWord) {
    const name = most(counts)
    if (name === names[tagOf.get(key)!]) continue
    if (!names.includes(name)) names.push(name)
    exceptions.set(key, 1 + names.indexOf(name))
  }
  return { names, exceptions: packNumbers(exceptions) }
}

import { habitOf } from '../src/tag/habits.js'
import { TAGS } from '../src/tag/tags.js'
import type { TaggedSentence } from './tag-perceptron.js'

export type TagCounts = ReadonlyMap<number, Int32Array>

/** How often each word has each tag. */
export const countTags = (sentences: readonly TaggedSentence[]): TagCounts => {
  const counts = new Map<number, Int32Array>()
  for (const { words, tags } of sentences) {
    for (let w = 0; w < words.count; w++) {
      let row = counts.get(words.hashes[w])
      if (!row) counts.set(words.hashes[w], (row = new Int32Array(TAGS.length)))
      row[tags[w]]++
    }
  }
  return counts
}

/**
 * Gives every word the habit that it would have had this one occurrence not been seen: else training would learn to trust habits
 * more than they deserve on a new text.
 */
export const withHabits = (sentence: TaggedSentence, counts: TagCounts): TaggedSentence => {
  const { words, tags } = sentence
  const habits = words.habits.map((_, w) => {
    const row = Int32Array.from(counts.get(words.hashes[w])!)
    row[tags[w]]--
    return habitOf(row)
  })
  return { ...sentence, words: { ...words, habits } }
}

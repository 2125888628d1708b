import type { Document, EntityType } from '../document.js'
import { type ColumnSource, createColumns } from './columns.js'
import type { EntityModel } from './entity-model.js'
import { FEATURE_LIMIT } from './features.js'
import { ENTITY_TYPES, readLabels } from './labels.js'
import { nameAlone } from './name-alone.js'
import { collectInnerFeatures } from './nested.js'
import { createTokenScorer } from './token-scorer.js'

/** A range of tokens. */
interface Range {
  readonly from: number
  readonly to: number
}

/** Names that are remembered at most, so that a hostile text cannot fill the memory. */
const REMEMBERED = 1 << 13
/** Longer names are rare and not remembered; the borders of their words would not fit in one number, either. */
const LONGEST = 24

/** One bit for each token of a name that a word begins at: the rest of what its places depend on, besides its letters. */
const wordBorders = (words: readonly Range[]): number => words.reduce((bits, { from }) => bits | (1 << from), 0)

/**
 * Finds the places within an entity, by a second field over its tokens. It sees the name alone and not the text around, so that
 * a name is read once however often news repeats it: seven of ten were read before.
 */
export const createInnerPlaces = ({ nestedWeights, nestedChain, knowledge }: EntityModel) => {
  const scorer = createTokenScorer(nestedWeights)
  const hashes = new Int32Array(FEATURE_LIMIT)
  const known = new Map<string, readonly Range[]>()
  const { labels: size, sumWords } = nestedWeights

  const read = (name: ColumnSource, type: EntityType): Range[] => {
    const columns = createColumns(name, knowledge)
    const { count } = columns
    const scores = new Int32Array(count * size)
    const labels = new Uint8Array(count)
    const sums = scorer.sums(columns, 0, count)
    for (let i = 0; i < count; i++) {
      const features = collectInnerFeatures(columns, i, ENTITY_TYPES.indexOf(type), hashes, 0)
      nestedWeights.add(hashes, features, sums, i * sumWords)
      nestedWeights.unpack(sums, i * sumWords, scores, i * size)
    }
    nestedChain.decode(scores, 0, count, labels)
    return readLabels(labels)
      .filter(({ from, to }) => to - from < count)
      .map(({ from, to }) => ({ from, to }))
  }

  const remembered = (name: ColumnSource, type: EntityType, text: string): readonly Range[] => {
    const key = `${type} ${name.tokens.length} ${wordBorders(name.words)} ${text}`
    const found = known.get(key)
    if (found) return found
    const places = read(name, type)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, places)
    return places
  }

  /** Places within tokens `from` to `to` of a document, whose characters are `text`. */
  return (
    document: Document,
    { from, to, type, text }: Range & { readonly type: EntityType; readonly text: string },
  ): Range[] => {
    const name = nameAlone(document, from, to)
    const places = to - from > LONGEST ? read(name, type) : remembered(name, type, text)
    return places.map(place => ({ from: from + place.from, to: from + place.to }))
  }
}

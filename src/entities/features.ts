import { type Columns, factsAt, wordBeside } from './columns.js'
import { collectContextFeatures } from './context-features.js'
import { collectEvidenceFeatures, collectListFeatures, collectShapeFeatures } from './feature-groups.js'
import { collectFormFeatures, collectWordFeatures, REACH } from './form-features.js'
import { wordPlaceOf } from './word-facts.js'

/** Changes with every change of what the collectors give: a model made for other features is refused. */
export const ENTITY_FEATURES = 'entities-5'

/** Upper bound of the features of a token. */
export const FEATURE_LIMIT = 256

/** All features of token `i`, written to `out`; returns how many. */
export const collectFeatures = (columns: Columns, i: number, out: Int32Array): number => {
  const { facts, wordPlace } = columns
  let n = 0
  for (let offset = -REACH; offset <= REACH; offset++) {
    n = collectFormFeatures(factsAt(columns, i, offset), offset, out, n)
  }
  for (let beside = 0; beside < 3; beside++) {
    const place = wordPlaceOf(beside, wordPlace[i], facts[i].shape)
    n = collectWordFeatures(wordBeside(columns, i, beside - 1), place, out, n)
  }
  n = collectListFeatures(columns, i, out, n)
  n = collectShapeFeatures(columns, i, out, n)
  if (columns.evidence[i]) n = collectEvidenceFeatures(columns, i, out, n)
  return collectContextFeatures(columns, i, out, n)
}

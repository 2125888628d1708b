import { type Columns, factsAt } from './columns.js'
import { collectContextFeatures } from './context-features.js'
import { collectEvidenceFeatures, collectListFeatures, collectShapeFeatures, collectWordAt } from './feature-groups.js'
import { collectFormFeatures, REACH } from './form-features.js'
import { collectHeadFeatures, collectRunFeatures, hasHead } from './run-features.js'

/** Changes with every change of what the collectors give: a model made for other features is refused. */
export const ENTITY_FEATURES = 'entities-8'

/** Upper bound of the features of a token. */
export const FEATURE_LIMIT = 256

/** All features of token `i`, written to `out`; returns how many. */
export const collectFeatures = (columns: Columns, i: number, out: Int32Array): number => {
  let n = 0
  for (let offset = -REACH; offset <= REACH; offset++) {
    n = collectFormFeatures(factsAt(columns, i, offset), offset, out, n)
  }
  for (const collect of collectWordAt) n = collect(columns, i, out, n)
  n = collectListFeatures(columns, i, out, n)
  n = collectShapeFeatures(columns, i, out, n)
  if (columns.evidence[i]) n = collectEvidenceFeatures(columns, i, out, n)
  if (columns.runFrom[i] >= 0) n = collectRunFeatures(columns, i, out, n)
  if (hasHead(columns, i)) n = collectHeadFeatures(columns, i, out, n)
  return collectContextFeatures(columns, i, out, n)
}

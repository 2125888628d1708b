import type { Document } from '../document.js'
import { addAgreement, type ReadRange } from './agreement.js'
import { type Columns, createColumns } from './columns.js'
import type { EntityModel } from './entity-model.js'
import { ENTITY_TYPES, readLabels } from './labels.js'
import { applyRules } from './rules.js'
import type { TokenScorer } from './token-scorer.js'
import type { FoundRange } from './user-knowledge.js'

/** Weight of what the other occurrences of a name were read as, chosen on the training articles read in three parts. */
const AGREEMENT = 2

/** Probabilities of the field are too sure of themselves: their log-odds are shortened by this factor, fitted on the dev articles. */
const CALIBRATION = 0.45

/**
 * Entities less sure than this are left out. A reading that is the most probable one of many may still be wrong more often than right;
 * what is lost in the found is won twice in the wrong (chosen on the training articles read in three parts).
 */
const LEAST_CONFIDENCE = 0.525

const calibrated = (probability: number): number => {
  const p = Math.min(Math.max(probability, 1e-6), 1 - 1e-6)
  // not `**`, whose last digit differs between engines; four digits are more than it is worth
  return Math.round(1e4 / (1 + Math.exp(CALIBRATION * Math.log((1 - p) / p)))) / 1e4
}

/** What two readings of a document found. Scores, labels and probabilities stand by token, for the tokens of regions. */
export interface Reading {
  readonly columns: Columns
  readonly scores: Int32Array
  readonly labels: Uint8Array
  /** Probability of the label of each token. */
  readonly certainties: Float32Array
  readonly ranges: readonly FoundRange[]
}

/** Reads a document twice: each sentence by itself, then with what its names were read as elsewhere; then the rules. */
export const readEntities = (document: Document, model: EntityModel, scorer: TokenScorer): Reading => {
  const { chain, weights, knowledge } = model
  const size = weights.labels
  const count = document.tokens.length
  const columns = createColumns(document, knowledge)
  const { regions } = columns
  const scores = new Int32Array(count * size)
  const labels = new Uint8Array(count)
  const certainties = new Float32Array(count)
  const decode = (from: number, to: number): void => chain.decode(scores, from, to, labels, certainties)
  const ranges = (): ReadRange[] =>
    readLabels(labels).map(({ from, to, type }) => {
      let confidence = 1
      for (let i = from; i < to; i++) confidence = Math.min(confidence, certainties[i])
      return { from, to, type, confidence }
    })
  for (let r = 0; r < regions.length; r += 2) {
    scorer.score(columns, regions[r], regions[r + 1], scores)
    decode(regions[r], regions[r + 1])
  }
  const changed = addAgreement(columns, ranges(), scores, size, AGREEMENT * weights.scale)
  for (let r = 0; r < regions.length; r += 2) {
    if (changed.subarray(regions[r], regions[r + 1]).includes(1)) decode(regions[r], regions[r + 1])
  }
  const found = ranges().map(
    ({ from, to, type, confidence }): FoundRange => ({
      from,
      to,
      type: ENTITY_TYPES[type],
      confidence: calibrated(confidence),
    }),
  )
  // a route is one place whichever way the field parts it, so its doubt about the borders within does not count
  const sure = applyRules(found, columns, knowledge.inventory).filter(
    ({ confidence, places }) => places !== undefined || confidence >= LEAST_CONFIDENCE,
  )
  return { columns, scores, labels, certainties, ranges: sure }
}

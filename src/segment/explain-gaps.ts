import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { createRun, FEATURE_COUNT, fillRun, gapFeatures, LEXICAL, STRUCTURAL, STRUCTURAL_COUNT } from './features.js'
import type { SegmenterModel } from './model.js'
import { afterClosedOf, afterJoinedOf } from './packed-weights.js'

/** A feature of a gap and what it adds to joining there; the names tell which tokens it looks at, … j k l | r s t … */
export interface GapFeature {
  readonly feature: string
  readonly weight: number
}

/** Why two tokens became one word, or did not. */
export interface GapExplanation {
  /** Index of the token after the gap. */
  readonly token: number
  readonly joined: boolean
  /** Sum of the weights below, in whole steps: above 0 speaks for joining. */
  readonly score: number
  /** What spoke for or against, the strongest first. */
  readonly features: readonly GapFeature[]
}

const NAMES = [...STRUCTURAL, ...LEXICAL]

/** The gaps where two tokens might be one word, with what the model thinks of each, given the labels that it chose. */
export const explainGaps = (model: SegmenterModel, tokens: TokenSyllables, joined: Uint8Array): GapExplanation[] => {
  const gaps: GapExplanation[] = []
  const features = new Int32Array(FEATURE_COUNT)
  for (let from = 0; from < tokens.count; ) {
    let to = from + 1
    while (to < tokens.count && tokens.open[to]) to++
    const run = createRun(to - from)
    fillRun(run, tokens, from, to, model.lexicon)
    for (let gap = 1; gap < to - from; gap++) {
      gapFeatures(run, gap, features)
      const after = gap > 1 ? joined[from + gap - 1] : 0
      const weights = NAMES.map((feature, k) => ({
        feature,
        weight:
          k < STRUCTURAL_COUNT
            ? (after ? afterJoinedOf : afterClosedOf)(model.structural[features[k]])
            : model.lexical[features[k]],
      }))
      gaps.push({
        token: from + gap,
        joined: joined[from + gap] === 1,
        score: weights.reduce((sum, { weight }) => sum + weight, 0),
        features: weights.filter(({ weight }) => weight !== 0).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
      })
    }
    from = to
  }
  return gaps
}

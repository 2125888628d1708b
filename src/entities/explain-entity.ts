import type { Document, EntityType } from '../document.js'
import { InputError } from '../errors.js'
import type { ReadData } from '../pipeline.js'
import { factsAt, wordBeside } from './columns.js'
import { readEntityModel } from './entity-model.js'
import { EVIDENCE } from './evidence.js'
import { FEATURE_LIMIT } from './features.js'
import { collectFormFeatures, collectWordFeatures, REACH } from './form-features.js'
import { ENTITY_TYPES, placeOf, typeOf } from './labels.js'
import { LAYERS, type LayerName } from './layers.js'
import { readEntities } from './read-entities.js'
import { createTokenScorer } from './token-scorer.js'
import { wordPlaceOf } from './word-facts.js'

/** Why one token of an entity got its label. Weights are log-odds of the label against the next best: positive speaks for it. */
export interface TokenExplanation {
  readonly form: string
  /** `begin`, `inside`, `end` or `single` and the type, `outside` for none. */
  readonly label: string
  readonly probability: number
  /** The most probable labels with their probabilities. */
  readonly candidates: readonly { readonly label: string; readonly probability: number }[]
  /** What the forms around say for the label; `offset` −1 is the token before. */
  readonly forms: readonly { readonly offset: number; readonly form: string; readonly weight: number }[]
  /** What the word of the token (0) and the words before and after it say. */
  readonly words: readonly { readonly offset: number; readonly weight: number }[]
  /** What pairs of forms, lists, the run of capitals, the sentence and the rest of the article say. */
  readonly context: number
  /** Lists that the token stands in. */
  readonly lists: readonly LayerName[]
  /** What holds of the form elsewhere in the article: `honorific` (it stands behind one), `small` (written small), `often` (thrice) … */
  readonly evidence: readonly string[]
}

export interface EntityExplanation {
  readonly text: string
  readonly type: EntityType
  readonly tokens: readonly TokenExplanation[]
}

const PLACES = ['begin', 'inside', 'end', 'single']

const labelName = (label: number): string =>
  label === 0 ? 'outside' : `${PLACES[placeOf(label)]} ${ENTITY_TYPES[typeOf(label)]}`

/**
 * Tells why an entity of an analyzed document was found: label by label, with the weights of the forms around, the lists and the
 * rest of the article. Reads the model anew, so keep the returned function. An index that is no entity is an `InputError`.
 */
export const entityExplainer = (read: ReadData): ((document: Document, index: number) => EntityExplanation) => {
  const model = readEntityModel(read)
  const { chain, weights } = model
  const scorer = createTokenScorer(weights)
  const hashes = new Int32Array(FEATURE_LIMIT)
  const sum = new Int32Array(weights.sumWords)
  return (document, index) => {
    const entity = document.entities[index]
    if (!entity) throw new InputError(`the document has ${document.entities.length} entities, none of index ${index}`)
    const { columns, scores, labels } = readEntities(document, model, scorer)
    const { regions } = columns
    const size = weights.labels
    const probabilities = new Float32Array(scores.length)
    for (let r = 0; r < regions.length; r += 2) chain.marginals(scores, regions[r], regions[r + 1], probabilities)
    const unpacked = new Int32Array(size)
    const tokens: TokenExplanation[] = []
    for (let i = entity.from; i < entity.to; i++) {
      const label = labels[i]
      const candidates = Array.from({ length: size }, (_, y) => ({ y, probability: probabilities[i * size + y] })).sort(
        (a, b) => b.probability - a.probability,
      )
      const rival = candidates.find(({ y }) => y !== label)!.y
      const weightOf = (features: number): number => {
        weights.add(hashes, features, sum.fill(0), 0)
        weights.unpack(sum, 0, unpacked, 0)
        return (unpacked[label] - unpacked[rival]) / weights.scale
      }
      const forms: { offset: number; form: string; weight: number }[] = []
      for (let offset = -REACH; offset <= REACH; offset++) {
        const facts = factsAt(columns, i, offset)
        const weight = weightOf(collectFormFeatures(facts, offset, hashes, 0))
        forms.push({ offset, form: facts.lower, weight })
      }
      const words = [-1, 0, 1].map(offset => {
        const place = wordPlaceOf(offset + 1, columns.wordPlace[i], columns.facts[i].shape)
        return { offset, weight: weightOf(collectWordFeatures(wordBeside(columns, i, offset), place, hashes, 0)) }
      })
      const ofParts = [...forms, ...words].reduce((sum, { weight }) => sum + weight, 0)
      tokens.push({
        form: document.tokens[i].form,
        label: labelName(label),
        probability: probabilities[i * size + label],
        candidates: candidates.slice(0, 3).map(({ y, probability }) => ({ label: labelName(y), probability })),
        forms: forms.filter(({ weight }) => weight !== 0),
        words: words.filter(({ weight }) => weight !== 0),
        context: (scores[i * size + label] - scores[i * size + rival]) / weights.scale - ofParts,
        lists: LAYERS.filter(layer => columns.tags[layer][i] > 0),
        evidence: Object.entries(EVIDENCE)
          .filter(([, bit]) => (columns.evidence[i] & bit) !== 0)
          .map(([name]) => name),
      })
    }
    return { text: entity.text, type: entity.type, tokens }
  }
}

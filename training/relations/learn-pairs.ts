import { withCompetition } from '../../src/relations/competition.js'
import type { DescribedPair } from '../../src/relations/described-pairs.js'
import { isApposition, isTitle } from '../../src/relations/pair-features.js'
import { createLearner, type Learner, probability } from './learner.js'
import type { Scene } from './scene.js'

export interface LearnOptions {
  readonly epochs: number
  readonly rate: number
  readonly l2: number
}

export type Shuffle = <Item>(items: readonly Item[]) => Item[]

interface Example {
  readonly scene: Scene
  readonly index: number
  readonly pair: DescribedPair
  readonly key: string
  readonly right: boolean
}

/** The annotation says who holds what, not where the text says so; this is how often the places are judged anew. */
const ROUNDS = 3
const FOLDS = 2

/**
 * Learns both rounds of the pair model. Of the places where an annotated person and position meet, those are taken as right where
 * one is the title or apposition of the other, or else the one that the model of the round before likes best; the rest is left
 * out. The second round learns from first-round scores of models that have not seen the article.
 */
export const learnPairs = (
  scenes: readonly Scene[],
  { epochs, rate, l2 }: LearnOptions,
  shuffle: Shuffle,
): { first: Learner; second: Learner; links: ReadonlyMap<Scene, readonly DescribedPair[]> } => {
  const examples = scenes.flatMap(scene =>
    scene.pairs.map((pair, index): Example => {
      const key = scene.keyOf(pair.person, pair.position)
      return { scene, index, pair, key, right: scene.gold.has(key) }
    }),
  )
  const train = (learner: Learner, some: readonly Example[], features: (example: Example) => readonly number[]) => {
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (const example of shuffle(some)) {
        const seen = features(example)
        learner.step(seen, example.scene.weight * (probability(learner.score(seen)) - (example.right ? 1 : 0)))
      }
      learner.keep()
    }
    learner.settle()
  }
  const plain = ({ pair }: Example) => pair.features
  let first = createLearner(rate, l2)
  let used = chooseExamples(examples, ({ pair }) => -pair.way.length - 10 * pair.apart)
  for (let round = 1; round < ROUNDS; round++) {
    first = createLearner(rate, l2)
    train(first, used, plain)
    used = chooseExamples(examples, example => first.score(plain(example)))
  }
  const described = new Map<Scene, number[][]>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(scenes.filter((_, i) => i % FOLDS === fold))
    const other = createLearner(rate, l2)
    train(
      other,
      used.filter(example => !held.has(example.scene)),
      plain,
    )
    for (const scene of held) {
      const scores = scene.pairs.map(pair => other.score(pair.features))
      described.set(scene, withCompetition(scene.pairs, scores))
    }
  }
  const second = createLearner(rate, l2)
  train(second, used, ({ scene, index }) => described.get(scene)![index])
  const links = new Map<Scene, DescribedPair[]>(scenes.map(scene => [scene, []]))
  for (const { scene, pair, right } of used) if (right) links.get(scene)!.push(pair)
  return { first, second, links }
}

/** All wrong pairs, and of the right ones those that stand for their appointment. */
const chooseExamples = (examples: readonly Example[], likes: (example: Example) => number): Example[] => {
  const close = ({ pair }: Example) => isTitle(pair) || isApposition(pair)
  const best = new Map<Scene, Map<string, { close: boolean; like: number }>>()
  for (const example of examples) {
    if (!example.right) continue
    let ofScene = best.get(example.scene)
    if (!ofScene) {
      ofScene = new Map()
      best.set(example.scene, ofScene)
    }
    const known = ofScene.get(example.key)
    ofScene.set(example.key, {
      close: (known?.close ?? false) || close(example),
      like: Math.max(known?.like ?? Number.NEGATIVE_INFINITY, likes(example)),
    })
  }
  return examples.filter(example => {
    if (!example.right) return true
    const known = best.get(example.scene)!.get(example.key)!
    return known.close ? close(example) : likes(example) === known.like
  })
}

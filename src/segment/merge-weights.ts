import { SHAPES } from '../syllables/shapes.js'
import { CLASSES, FIRST_ROW, PAIRS } from './features.js'
import { TRUST, TRUSTS } from './word-class.js'

const Z = TRUSTS

/**
 * The structural weights of a gap, summed up in advance for what is looked at together. Rows are packed as in the model. What is
 * rare (longer words of the lexicon near, parts of names, equal syllables) is not in the sums: it comes as the difference to a gap
 * without it. Most gaps stand between two small syllables, so what depends on shapes begins with them: those weights lie together.
 */
export interface MergedWeights {
  /** By the shapes of klrs. */
  readonly shapes: Int32Array
  /** By the shapes and the class of lr. */
  readonly word: Int32Array
  /** By the class of lr and the trust of kl and rs. */
  readonly neighbours: Int32Array
  /** By the shapes of lr and the trust of kl, lr and rs. */
  readonly trusts: Int32Array
  /** What equal syllables change, by the trust of lr and the shapes of lr. */
  readonly same: Int32Array
  /** What parts of names change: by those of klr and the shapes of lr; by those of lr and the trust of lr and rs. */
  readonly names: Int32Array
  readonly nameTrusts: Int32Array
  /** What all rows that look at longer words weigh where there are none, by the trust of lr. */
  readonly noLonger: Int32Array
}

export const mergeWeights = (structural: Int32Array): MergedWeights => {
  const at = FIRST_ROW
  const make = (length: number, sum: (i: number) => number): Int32Array => {
    const sums = new Int32Array(length)
    for (let i = 0; i < length; i++) sums[i] = sum(i)
    return sums
  }
  const noLonger = make(Z, z => {
    const longer = ['word(klr)', 'word(lrs)', 'word(jklr)', 'word(klrs)', 'word(lrst)'] as const
    const withTrust = [
      'trust of all across',
      'word(jkl) trust(lr)',
      'word(rst) trust(lr)',
      'trust(jkl,rst) trust(lr)',
    ] as const
    const alone = longer.reduce((sum, name) => sum + structural[at[name]], 0)
    return withTrust.reduce((sum, name) => sum + structural[at[name] + z], alone)
  })
  const namesAt = at['name parts klr shapes lr']
  const nameTrustsAt = at['name parts lr trust(lr,rs)']
  const sameAt = at['same syllable trust(lr) shapes lr']
  return {
    noLonger,
    shapes: make(
      PAIRS ** 2,
      i =>
        structural[at.bias] + structural[at['shapes lrs'] + (i % (PAIRS * SHAPES))] + structural[at['shapes klrs'] + i],
    ),
    word: make(PAIRS * CLASSES, i => {
      const pair = Math.floor(i / CLASSES)
      const lr = i % CLASSES
      const own = structural[at['word(lr)'] + lr] + structural[at['word(lr) shapes lr'] + lr * PAIRS + pair]
      return own + structural[at['shapes lr'] + pair] + structural[namesAt + pair] + noLonger[TRUST[lr]]
    }),
    neighbours: make(CLASSES * Z ** 2, i => {
      const trusts = TRUST[Math.floor(i / Z ** 2)] * Z + (i % Z)
      return structural[at['word(lr) trust(kl) trust(rs)'] + i] + structural[nameTrustsAt + trusts]
    }),
    trusts: make(PAIRS * Z ** 3, i => {
      const pair = Math.floor(i / Z ** 3)
      const trusts = i % Z ** 3
      const zlr = Math.floor(trusts / Z) % Z
      return (
        structural[at['trust(kl,lr,rs) shapes lr'] + trusts * PAIRS + pair] + structural[sameAt + zlr * PAIRS + pair]
      )
    }),
    same: make(Z * PAIRS, i => structural[sameAt + Z * PAIRS + i] - structural[sameAt + i]),
    names: make(64 * PAIRS, i => structural[namesAt + i] - structural[namesAt + (i % PAIRS)]),
    nameTrusts: make(16 * Z ** 2, i => structural[nameTrustsAt + i] - structural[nameTrustsAt + (i % Z ** 2)]),
  }
}

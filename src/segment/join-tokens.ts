import { SHAPE } from '../syllables/shapes.js'
import type { TokenSyllables } from '../syllables/syllable-reader.js'
import { decode } from './decode.js'
import { LONGEST_RUN } from './gap-scorer.js'
import type { SegmenterModel } from './model.js'

/** A score that no model outweighs. */
const SURE = 1 << 20

/** A syllable in small letters after a hyphen is of one word with what stands before it (`Ma-rốc`), a capital is not (`Mỹ-Trung`). */
const bindsJoint = (shape: number): boolean => shape === SHAPE.lower || shape === SHAPE.caseless

/** Labels that are settled before the model is asked: 1 of one word with the token before, -1 not, 0 open. */
export type Settled = Int8Array

/**
 * Decides for every token whether it is of one word with the token before it (1) or begins a word (0): the best labels of each run
 * of open gaps under the model. Settled labels stand, and the others follow them. `joined` may be given: room for all tokens, zeros.
 */
export const joinTokens = (
  { scoreGaps }: Pick<SegmenterModel, 'scoreGaps'>,
  tokens: TokenSyllables,
  settled?: Settled,
  joined: Uint8Array = new Uint8Array(tokens.count),
): Uint8Array => {
  const { count, open, shapes } = tokens
  for (let from = 0; from < count; ) {
    let to = from + 1
    let joints = shapes[from] === SHAPE.joint ? 1 : 0
    while (to < count && open[to] && to - from < LONGEST_RUN) if (shapes[to++] === SHAPE.joint) joints++
    if (to - from > 1) {
      const { afterClosed, afterJoined } = scoreGaps(tokens, from, to)
      if (joints > 0 || settled) {
        for (let i = from + 1; i < to; i++) {
          const side = shapes[i] === SHAPE.joint ? i + 1 : shapes[i - 1] === SHAPE.joint ? i : 0
          if (side > 0) afterClosed[i - from - 1] = afterJoined[i - from - 1] = bindsJoint(shapes[side]) ? SURE : -SURE
          if (settled?.[i]) afterClosed[i - from - 1] = afterJoined[i - from - 1] = settled[i] * SURE
        }
      }
      decode(afterClosed, afterJoined, to - from - 1, joined, from + 1)
    }
    from = to
  }
  if (settled) for (let i = 1; i < count; i++) if (settled[i] > 0) joined[i] = 1
  return joined
}

import { createRandom } from '../random.js'

/** A function that copies a list in an order that looks random and is the same for the same seed. */
export const createShuffle = (seed: number): (<Item>(items: readonly Item[]) => Item[]) => {
  const { shuffle } = createRandom(seed)
  return items => {
    const copy = [...items]
    shuffle(copy)
    return copy
  }
}

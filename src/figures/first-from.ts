/** Tokens from one to another. */
export interface Ranged {
  readonly from: number
  readonly to: number
}

/** Index of the first item that begins at or behind `at`. Items are sorted by their beginning. */
export const firstFrom = (items: readonly Ranged[], at: number): number => {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle].from < at) low = middle + 1
    else high = middle
  }
  return low
}

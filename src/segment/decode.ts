/**
 * The best labels of the gaps of a run (1: inside a word, 0: between words): Viterbi over two labels. `afterClosed[g]` and
 * `afterOpen[g]` say how much better it is to join at gap `g` than not, when the gap before is closed or joined. A tie does not join.
 */
export const decode = (
  afterClosed: Int32Array | Float64Array,
  afterOpen: Int32Array | Float64Array,
  count: number,
  labels: Uint8Array,
): void => {
  let closed = 0
  let joined = -1e9
  for (let g = 0; g < count; g++) {
    const fromClosed = closed + afterClosed[g]
    const fromJoined = joined + afterOpen[g]
    labels[g] = (joined > closed ? 1 : 0) | (fromJoined > fromClosed ? 2 : 0)
    if (joined > closed) closed = joined
    joined = Math.max(fromJoined, fromClosed)
  }
  let label = joined > closed ? 1 : 0
  for (let g = count - 1; g >= 0; g--) {
    const back = label === 1 ? labels[g] >> 1 : labels[g] & 1
    labels[g] = label
    label = back
  }
}

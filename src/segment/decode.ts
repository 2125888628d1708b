/**
 * The best labels of the gaps of a run (1: inside a word, 0: between words): Viterbi over two labels. `afterClosed[g]` and
 * `afterJoined[g]` say how much better it is to join at gap `g` than not, when the gap before is closed or joined. A tie does not
 * join. The label of gap `g` goes to `labels[at + g]`.
 *
 * Of the two best sums only the difference matters, and it is reckoned without a branch, since no processor foresees the labels.
 * Scores are whole numbers of at most 2^28.
 */
export const decode = (
  afterClosed: Int32Array,
  afterJoined: Int32Array,
  count: number,
  labels: Uint8Array,
  at = 0,
): void => {
  /** How much more the best labels weigh that join at the gap before than those that do not. */
  let lead = -1 << 29
  for (let g = 0; g < count; g++) {
    const closed = afterClosed[g]
    // < 0 when labels that join here are better behind a joined gap
    const fall = (closed - lead - afterJoined[g]) | 0
    labels[at + g] = ((0 - lead) >>> 31) | ((fall >>> 31) << 1)
    lead = (closed - (fall & (fall >> 31)) - (lead & ~(lead >> 31))) | 0
  }
  let label = (0 - lead) >>> 31
  for (let g = at + count - 1; g >= at; g--) {
    const back = labels[g] >> label
    labels[g] = label
    label = back & 1
  }
}

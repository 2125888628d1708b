/**
 * Puts the two weights of each row into one number, so that one addition sums both: the sum of the low halves is the signed low half
 * of the sum as long as it stays within 16 bits, which some twenty weights of 8 bits cannot leave.
 */
export const packWeights = (pairs: Int8Array): Int32Array => {
  const rows = new Int32Array(pairs.length >> 1)
  for (let row = 0; row < rows.length; row++) rows[row] = pairs[2 * row] + (pairs[2 * row + 1] << 16)
  return rows
}

/** Weight after a closed gap, of a packed row or a sum of packed rows. */
export const afterClosedOf = (sum: number): number => (sum << 16) >> 16
/** Weight after a joined gap. */
export const afterJoinedOf = (sum: number): number => (sum - ((sum << 16) >> 16)) >> 16

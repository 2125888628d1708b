/*
 * Arrays turned round for files: bytes that are alike stand side by side, which compresses better than item by item.
 */

/** Numbers of 32 bits as four rows of bytes, the lowest bytes first. */
export const toBytePlanes = (numbers: Uint32Array): Uint8Array<ArrayBuffer> => {
  const planes = new Uint8Array(4 * numbers.length)
  for (let plane = 0; plane < 4; plane++) {
    for (let i = 0; i < numbers.length; i++) planes[plane * numbers.length + i] = numbers[i] >>> (8 * plane)
  }
  return planes
}

/** What {@link toBytePlanes} was given. */
export const fromBytePlanes = (planes: Uint8Array): Uint32Array => {
  const numbers = new Uint32Array(planes.length / 4)
  for (let plane = 0; plane < 4; plane++) {
    for (let i = 0; i < numbers.length; i++) numbers[i] |= planes[plane * numbers.length + i] << (8 * plane)
  }
  return numbers
}

/** Numbers in rising order as the byte planes of their differences: what they weigh is little more than what they tell. */
export const packSorted = (numbers: ArrayLike<number>): Uint8Array<ArrayBuffer> => {
  const differences = Uint32Array.from(numbers)
  for (let i = numbers.length - 1; i > 0; i--) differences[i] = numbers[i] - numbers[i - 1]
  return toBytePlanes(differences)
}

/** What {@link packSorted} was given, modulo 2^32. */
export const unpackSorted = (planes: Uint8Array): Uint32Array => {
  const numbers = fromBytePlanes(planes)
  for (let i = 1; i < numbers.length; i++) numbers[i] += numbers[i - 1]
  return numbers
}

/** A table of `rows` rows by columns, and the other way round with the number of columns. */
export const transpose = (table: Int8Array, rows: number): Int8Array<ArrayBuffer> => {
  const columns = table.length / rows
  const turned = new Int8Array(table.length)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) turned[column * rows + row] = table[row * columns + column]
  }
  return turned
}

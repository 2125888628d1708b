/** The columns that a scanner fills; see {@link TokenTable}. */
export interface ScanColumns {
  readonly room: number
  readonly cleanStarts: Int32Array
  readonly cleanEnds: Int32Array
  readonly kinds: Uint8Array
  readonly syllables: Int32Array
  readonly cases: Uint8Array
}

/** Columns for `room` tokens in one piece of memory: to make five costs as much as to fill them with the tokens of a line. */
export const createColumns = (room: number): ScanColumns => {
  const buffer = new ArrayBuffer(14 * room)
  return {
    room,
    cleanStarts: new Int32Array(buffer, 0, room),
    cleanEnds: new Int32Array(buffer, 4 * room, room),
    syllables: new Int32Array(buffer, 8 * room, room),
    kinds: new Uint8Array(buffer, 12 * room, room),
    cases: new Uint8Array(buffer, 13 * room, room),
  }
}

/** Columns for `room` tokens that begin with the first `count` of others. */
export const copyColumns = (columns: Omit<ScanColumns, 'room'>, count: number, room = count): ScanColumns => {
  const copy = createColumns(room)
  for (let i = 0; i < count; i++) {
    copy.cleanStarts[i] = columns.cleanStarts[i]
    copy.cleanEnds[i] = columns.cleanEnds[i]
    copy.syllables[i] = columns.syllables[i]
    copy.kinds[i] = columns.kinds[i]
    copy.cases[i] = columns.cases[i]
  }
  return copy
}

/** A rewritten text; unit `i` of it came from `[starts[i], ends[i])` of the original. The arrays are empty when no map was wanted. */
export interface Rewritten {
  readonly text: string
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

/** The same while it is written: units go through a small buffer, which keeps a long text out of fresh memory. */
export interface Output {
  readonly units: Uint16Array
  /** Units in the buffer. */
  filled: number
  /** What left the buffer. */
  text: string
  readonly mapped: boolean
  starts: Uint32Array
  ends: Uint32Array
}

const BUFFER = 0x1000

export const createOutput = (length: number, mapped: boolean): Output => ({
  units: new Uint16Array(BUFFER),
  filled: 0,
  text: '',
  mapped,
  starts: new Uint32Array(mapped ? length : 0),
  ends: new Uint32Array(mapped ? length : 0),
})

export const flush = (output: Output): void => {
  const { units, filled } = output
  output.text += String.fromCharCode.apply(null, units.subarray(0, filled) as unknown as number[])
  output.filled = 0
}

const enlarged = (array: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(array.length + (array.length >> 1) + 16)
  larger.set(array)
  return larger
}

/** Writes one unit. The maps grow only for ligatures and foreign letters that take more room than they had. */
export const put = (output: Output, code: number, start: number, end: number): void => {
  if (output.filled === BUFFER) flush(output)
  if (output.mapped) {
    const at = output.text.length + output.filled
    if (at >= output.starts.length) {
      output.starts = enlarged(output.starts)
      output.ends = enlarged(output.ends)
    }
    output.starts[at] = start
    output.ends[at] = end
  }
  output.units[output.filled++] = code
}

export const finishOutput = (output: Output): Rewritten => {
  flush(output)
  const { text, starts, ends, mapped } = output
  const length = mapped ? text.length : 0
  return { text, starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

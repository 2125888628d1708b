import { kindOf } from '../check-options.js'
import { InputError } from '../errors.js'

/** A line of input, or why it could not be kept. */
export type Line = string | InputError

export interface LineSplitter {
  /** The lines that a chunk completes. */
  push(chunk: Uint8Array | string): Line[]
  /** The last line, when it has no line end. */
  end(): Line[]
}

export interface LineOptions {
  /** A longer line (in UTF-16 code units) is not kept but reported; 2^28 by default, half of what an engine can hold. */
  readonly longestLine?: number
}

/**
 * Cuts chunks of bytes or text into lines. Bytes are UTF-8 and may be cut within a character; a byte order mark is taken off,
 * broken bytes become U+FFFD. The end of a line is LF or CRLF. Time is linear however long a line is.
 */
export const createLineSplitter = ({ longestLine = 2 ** 28 }: LineOptions = {}): LineSplitter => {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let length = 0
  let tooLong = false

  const decode = (chunk: Uint8Array): string => {
    try {
      return decoder.decode(chunk, { stream: true })
    } catch (cause) {
      throw new InputError(`a chunk of lines must be text or bytes (Uint8Array), not ${kindOf(chunk)}`, { cause })
    }
  }
  const keep = (part: string): void => {
    length += part.length
    if (length > longestLine) {
      tooLong = true
      parts = []
    } else if (part !== '') parts.push(part)
  }
  const finish = (): Line => {
    const line = tooLong
      ? new InputError(`the line has ${length} characters, more than the ${longestLine} that are read at once`)
      : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    tooLong = false
    return line
  }
  const split = (text: string): Line[] => {
    const lines: Line[] = []
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      keep(text.slice(from, at))
      lines.push(finish())
      from = at + 1
    }
    keep(text.slice(from))
    return lines
  }
  return {
    push: chunk => split(typeof chunk === 'string' ? chunk : decode(chunk)),
    end: () => {
      const lines = split(decoder.decode())
      return length > 0 ? [...lines, finish()] : lines
    },
  }
}

/** A text and, when it was not Unicode, the name of the encoding it was in. */
export interface ReadText {
  readonly text: string
  readonly encoding?: string
}

/** Reads bytes as the text they are: UTF-8, or UTF-16 with its mark; what is neither is read as windows-1258. */
export const readBytes = (bytes: Uint8Array): ReadText => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) }
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' }
  }
}

/** What a decoder found: the text in NFC, and where bytes had no meaning. */
export interface Decoded {
  readonly text: string
  /** Offsets of bytes that mean nothing in the encoding; each gave U+FFFD. */
  readonly bad: readonly number[]
}

/** What an encoder made: bytes, and where the text had no byte. */
export interface Encoded {
  readonly bytes: Uint8Array
  /** Offsets of characters that the encoding cannot hold; each gave `?`. */
  readonly bad: readonly number[]
}

/** An encoding, both ways. Text is NFC on both sides. */
export interface Codec {
  decode(bytes: Uint8Array): Decoded
  encode(text: string): Encoded
}

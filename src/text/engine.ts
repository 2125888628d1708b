/** Unicode normalization by someone else: the runtime, `unorm`, or nobody. Vietnamese letters never need it, other scripts do. */
export interface NormalizerEngine {
  readonly name: string
  nfc(text: string): string
  nfd(text: string): string
}

/** `String.prototype.normalize`. Some builds lack it, and in others it exists and does nothing: hence the self-test. */
export const nativeEngine: NormalizerEngine = {
  name: 'native',
  nfc: text => text.normalize('NFC'),
  nfd: text => text.normalize('NFD'),
}

/** Leaves every script but Vietnamese as it is: what remains where the runtime cannot normalize and `unorm` was not asked for. */
export const plainEngine: NormalizerEngine = { name: 'none', nfc: text => text, nfd: text => text }

const PROBES: readonly (readonly [decomposed: string, composed: string])[] = [
  ['e\u0302\u0301', '\u1ebf'],
  ['u\u031b\u0323', '\u1ef1'],
  ['a\u0323\u0302', '\u1ead'],
  ['O\u031b\u0309', '\u1ede'],
  ['\u1112\u1161\u11ab', '\ud55c'],
]

/** True when the engine passes six probes: letters with two marks both ways, marks in the wrong order, and Hangul. */
export const passesSelfTest = (engine: NormalizerEngine): boolean => {
  try {
    for (const [decomposed, composed] of PROBES) {
      if (engine.nfc(decomposed) !== composed || engine.nfd(composed) !== decomposed) return false
    }
    return engine.nfc('o\u0301\u031b') === '\u1edb'
  } catch {
    return false
  }
}

let current: NormalizerEngine | undefined

/** The engine in use: the runtime's own when it passes the self-test. */
export const normalizerEngine = (): NormalizerEngine => {
  current ??= passesSelfTest(nativeEngine) ? nativeEngine : plainEngine
  return current
}

/** Sets the engine for everything in this copy of the library. `undefined` goes back to the choice by self-test. */
export const useNormalizerEngine = (engine: NormalizerEngine | undefined): void => {
  current = engine
}

import { afterEach, expect, it } from 'vitest'
import { nativeEngine, normalizerEngine, useNormalizerEngine } from '../src/text/engine.js'
import { normalize } from '../src/text/normalize.js'
import { unormEngine, useUnorm } from '../src/unorm.js'

afterEach(() => useNormalizerEngine(undefined))

const letters = [...'aăâeêioôơuưy'].flatMap(base =>
  ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map(tone => base + tone),
)

it('becomes the engine of the library', () => {
  expect(normalizerEngine().name).toBe('native')
  useUnorm()
  expect(normalizerEngine()).toBe(unormEngine)
  expect(normalize('Nghe\u0323\u0302 An, \u1112\u1161\u11ab')).toBe('Nghệ An, 한')
})

it('agrees with the runtime on every Vietnamese letter', () => {
  for (const letter of letters.flatMap(small => [small, small.toUpperCase()])) {
    for (const form of [letter, nativeEngine.nfc(letter), nativeEngine.nfd(letter)]) {
      expect(unormEngine.nfc(form)).toBe(nativeEngine.nfc(form))
      expect(unormEngine.nfd(form)).toBe(nativeEngine.nfd(form))
    }
  }
})

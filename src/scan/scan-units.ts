import { SAFE, CHARACTER_CLASS as TEXT_CLASS } from '../text/character-class.js'
import { syllableUnit } from '../text/syllable-hash.js'
import { CHARACTER_CLASS, LETTER } from './character-class.js'

/** The unit of what is of a class and no letter. */
export const unitOf = (characterClass: number): number => -1 - characterClass

/**
 * All that the scanner wants to know of a UTF-16 code unit, in one number: of a letter what it tells of its syllable (see
 * `syllableUnit`), which is not negative; of anything else its class, negative.
 */
export const SCAN_UNITS = /* @__PURE__ */ (() => {
  const units = new Int32Array(CHARACTER_CLASS.length)
  // a loop: `Int32Array.from` takes ten times as long, at every start
  for (let code = 0; code < units.length; code++) {
    const characterClass = CHARACTER_CLASS[code]
    units[code] = characterClass === LETTER ? syllableUnit(code) : unitOf(characterClass)
  }
  return units
})()

/** The unit of what `normalize` might have to mend. */
export const UNCLEAN = unitOf(7)

const isTrailSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

/**
 * The same for a text that has not been found clean yet. Whether a trail surrogate is depends on what stands before it: the scanner
 * asks for that.
 */
export const STRICT_UNITS = SCAN_UNITS.map((unit, code) =>
  TEXT_CLASS[code] === SAFE || isTrailSurrogate(code) ? unit : UNCLEAN,
)

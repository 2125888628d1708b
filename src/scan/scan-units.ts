import { syllableUnit } from '../text/syllable-hash.js'
import { CHARACTER_CLASS, LETTER } from './character-class.js'

/** The unit of what is of a class and no letter. */
export const unitOf = (characterClass: number): number => -1 - characterClass

/**
 * All that the scanner wants to know of a UTF-16 code unit, in one number: of a letter what it tells of its syllable (see
 * `syllableUnit`), which is not negative; of anything else its class, negative.
 */
export const SCAN_UNITS = Int32Array.from(CHARACTER_CLASS, (characterClass, code) =>
  characterClass === LETTER ? syllableUnit(code) : unitOf(characterClass),
)

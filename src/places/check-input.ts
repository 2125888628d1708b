import { InputError } from '../errors.js'
import { ERAS, type Era, LEVELS, type Level, levelOfCode } from '../lexicon/gazetteer/unit.js'

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : String(value))

/** The value as an era, or an InputError that lists the eras. */
export const checkEra = (era: unknown): Era => {
  const found = ERAS.find(one => one === era)
  if (!found) throw new InputError(`unknown era ${shown(era)}; there are ${ERAS.join(', ')}`)
  return found
}

/** The value as a level, or an InputError that lists the levels. */
export const checkLevel = (level: unknown): Level => {
  const found = LEVELS.find(one => one === level)
  if (!found) throw new InputError(`unknown level ${shown(level)}; there are ${LEVELS.join(', ')}`)
  return found
}

/** The value as a code, or an InputError that says how codes look. */
export const checkCode = (code: unknown): string => {
  if (typeof code !== 'string' || !levelOfCode(code)) {
    throw new InputError(`malformed code ${shown(code)}; a province has 2 digits, a district 3, a commune 5`)
  }
  return code
}

/** The value as a string, or an InputError that names what it is for. */
export const checkText = (text: unknown, what: string): string => {
  if (typeof text !== 'string')
    throw new InputError(`${what} must be a string, not ${text === null ? 'null' : typeof text}`)
  return text
}

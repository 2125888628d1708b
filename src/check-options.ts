import { InputError } from './errors.js'

/** A value of the wrong type as an error message calls it. */
export const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value

/** What options say that sets nothing. One object for all calls: a call without options makes none of its own. */
export const NO_OPTIONS: Readonly<Record<string, never>> = Object.freeze({})

/**
 * Makes sure that options are an object with no other names than the known ones, or the number that `map` passes. Throws
 * {@link InputError}, which says what there is; the `example` shows how options look, the `caller` whose they are.
 */
export const checkOptions = (options: object, known: readonly string[], example: string, caller?: string): void => {
  // `texts.map(analyze)` hands over the index
  if (typeof options === 'number') return
  const where = caller ? `${caller}: ` : ''
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InputError(`${where}options must be an object such as ${example}, not ${kindOf(options)}`)
  }
  // `for … in` makes no list of the names
  for (const name in options) {
    if (!known.includes(name) && Object.hasOwn(options, name))
      throw new InputError(`${where}unknown option "${name}"; there are ${known.join(', ')}`)
  }
}

/** Makes sure that a value is one of a few; the {@link InputError} lists them. */
export const checkChoice = (value: unknown, choices: readonly string[], what: string): void => {
  if (choices.includes(value as string)) return
  const given = typeof value === 'string' ? `"${value}"` : kindOf(value)
  throw new InputError(`${what} must be one of ${choices.join(', ')}, not ${given}`)
}

/** Makes sure that layers are an array of some of these. */
export const checkLayers = (layers: unknown, known: readonly string[], caller: string): void => {
  if (!Array.isArray(layers)) throw new InputError(`${caller}: layers must be an array, not ${kindOf(layers)}`)
  for (const layer of layers) checkChoice(layer, known, `${caller}: a layer`)
}

/** Makes sure that a value is a number above 0; without limit counts as one. */
export const checkPositive = (value: unknown, what: string): void => {
  if (typeof value === 'number' && value > 0) return
  throw new InputError(`${what} must be a number above 0, not ${typeof value === 'number' ? value : kindOf(value)}`)
}

import { InputError } from './errors.js'

/** A value of the wrong type as an error message calls it. */
const kindOf = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value)

/** What options say that sets nothing. One object for all calls: a call without options makes none of its own. */
export const NO_OPTIONS: Readonly<Record<string, never>> = Object.freeze({})

/**
 * Makes sure that options are an object with no other names than the known ones, or the number that `map` passes. Throws
 * {@link InputError}, which says what there is; the `example` shows how options look.
 */
export const checkOptions = (options: object, known: readonly string[], example: string): void => {
  // `texts.map(analyze)` hands over the index
  if (typeof options === 'number') return
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new InputError(`options must be an object such as ${example}, not ${kindOf(options)}`)
  }
  // `for … in` makes no list of the names
  for (const name in options) {
    if (!known.includes(name) && Object.hasOwn(options, name))
      throw new InputError(`unknown option "${name}"; there are ${known.join(', ')}`)
  }
}

import { InputError } from '../errors.js'

/** Refuses what is no string, naming the function that was called. */
export function checkText(text: unknown, caller: string): asserts text is string {
  if (typeof text !== 'string') {
    throw new InputError(`${caller}: a text must be a string, not ${text === null ? 'null' : typeof text}`)
  }
}

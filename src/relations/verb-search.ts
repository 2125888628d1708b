import type { SpeechVerb } from './speech-verbs.js'

/** Index of the first verb that begins at a token or later. */
export const firstVerbFrom = (verbs: readonly SpeechVerb[], token: number): number => {
  let low = 0
  let high = verbs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (verbs[middle].from < token) low = middle + 1
    else high = middle
  }
  return low
}

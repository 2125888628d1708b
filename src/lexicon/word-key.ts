import { normalize } from '../text/normalize.js'

/** A word as lists of words hold it: composed, old tone style, lower case, single spaces: `Uỷ  ban` → `ủy ban`. */
export const wordKey = (word: string): string => normalize(word, { tone: 'old' }).toLowerCase().replace(/\s+/g, ' ')

import { placeTone, type ToneStyle } from './tone.js'

const WORD = /[A-Za-z\u00c0-\u02af\u1e00-\u1eff]+/g

/** {@link placeTone} for every syllable of a composed text. */
export const placeTones = (text: string, style: ToneStyle): string => text.replace(WORD, word => placeTone(word, style))

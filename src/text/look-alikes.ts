import { placeTones } from './place-tones.js'
import { rewrite } from './rewrite.js'
import { isVietnameseSyllable } from './syllable.js'

/*
 * Letters that look like Vietnamese ones and are others. They are mended only where the word tells: the eth of Icelandic, a Greek
 * variable and a Russian word stay. Every repair replaces one code unit by one.
 */

const LATIN = 'A-Za-z\\u00c0-\\u02af\\u0300-\\u036f\\u1e00-\\u1eff'
const ETH = /[ÐðƉɖ]/
const LATIN_WORD = new RegExp(`[${LATIN}]+`, 'g')
const VOWEL = /[aeiouyàáãèéêìíòóôõùúýăĩũơư\u1ea0-\u1ef9]/i

const D_BY_ETH: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' }
const mended = (word: string): string => word.replace(/[ÐðƉɖ]/g, letter => D_BY_ETH[letter])

/**
 * `Ð ð Ɖ ɖ` become `Đ đ` at the start of a word (Icelandic has none there), in words that are then Vietnamese syllables, and in
 * abbreviations (`HÐND`). Takes composed text.
 */
export const mendEths = (text: string): string =>
  ETH.test(text)
    ? text.replace(LATIN_WORD, word => {
        if (!ETH.test(word)) return word
        const result = mended(word)
        if (isVietnameseSyllable(result) || !VOWEL.test(word)) return result
        return mended(word[0]) + word.slice(1)
      })
    : text

const FOREIGN = /[\u0370-\u0482]/
const MIXED_WORD = new RegExp(`[${LATIN}\\u0370-\\u0482\\u00ad\\u200b-\\u200f\\u2060\\ufeff\\uff21-\\uff5a]+`, 'g')
const LATIN_LETTER = /[A-Za-z\u00c0-\u02af\u1e00-\u1eff\uff21-\uff5a]/

/** Greek and Cyrillic letters, then the Latin ones that look the same. */
const TWINS_FROM = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухҮһԛԁѐёїЀЁЇ' + 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοινυκχΆΈΉΊΌΎόύίΪΫϊϋ'
const TWINS_TO = 'ABESIJKMHOPCTYXaesijopcyxYhqdèëïÈËÏ' + 'ABEZHIKMNOPTYXoivukxÁÉHÍÓÝóúíÏŸïü'
const TWINS = new Map([...TWINS_FROM].map((letter, i) => [letter, [...TWINS_TO][i]]))

/**
 * Greek and Cyrillic twins of Latin letters inside a word that holds Latin letters too and is a Vietnamese syllable once they are
 * replaced: `Hà Nội` with a Cyrillic `о`. Takes text as it came, marks in any form.
 */
export const mendTwins = (text: string): string =>
  FOREIGN.test(text)
    ? text.replace(MIXED_WORD, word => {
        if (!FOREIGN.test(word) || !LATIN_LETTER.test(word)) return word
        const result = word.replace(/[\u0370-\u0482]/g, letter => TWINS.get(letter) ?? letter)
        if (FOREIGN.test(result)) return word
        const plain = mended(rewrite(result, { invisible: true, wide: true }).text)
        // a tone on another letter is put right later, and the word is a syllable then
        return isVietnameseSyllable(plain) || isVietnameseSyllable(placeTones(plain, 'old')) ? result : word
      })
    : text

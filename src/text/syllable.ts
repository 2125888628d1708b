import { dictionary } from '../dictionary.js'
import { checkText } from './check-text.js'
import { toneOf, VOWELS, vowelIndex, vowelOf } from './letters.js'
import { rewrite } from './rewrite.js'
import { SYLLABLE_EXCEPTIONS } from './syllable-exceptions.js'

/** Tones by their number: the order of dictionaries. */
export const TONE_NAMES = ['ngang', 'huyền', 'hỏi', 'ngã', 'sắc', 'nặng'] as const
export type Tone = (typeof TONE_NAMES)[number]

/**
 * The parts of a Vietnamese syllable in small letters, as they are spelled: `nghiêng` is `ngh` + `iê` + `ng`, `quyết` is
 * `q` + glide `u` + `yê` + `t` with tone `sắc`, `hoa` is `h` + glide `o` + `a`.
 */
export interface Syllable {
  readonly onset: string
  readonly glide: string
  readonly nucleus: string
  readonly coda: string
  readonly tone: Tone
}

/** A syllable with what the placing of tones needs: where the tone stands and where each style wants it, as letter indexes. */
export interface SyllableShape extends Syllable {
  readonly toneAt: number
  readonly oldToneAt: number
  readonly newToneAt: number
}

const words = (list: string): Set<string> => new Set(list.split(' ').map(word => (word === '-' ? '' : word)))

const ONSETS = words('- b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x')

/** Codas that a nucleus takes without a glide; `-` is none. */
const PLAIN_RHYMES = dictionary<ReadonlySet<string>>({
  a: words('- c ch m n ng nh p t i y o u'),
  ă: words('c m n ng p t'),
  â: words('c m n ng p t u y'),
  e: words('- c m n ng p t o'),
  ê: words('- ch m n nh p t u'),
  i: words('- ch m n nh p t u'),
  o: words('- c m n ng p t i'),
  ô: words('- c m n ng p t i'),
  ơ: words('- m n p t i'),
  u: words('- c m n ng p t i'),
  ư: words('- c m n ng t u i'),
  y: words('-'),
  iê: words('c m n ng p t u'),
  yê: words('m n ng t u'),
  uô: words('c m n ng t i'),
  ươ: words('c m n ng p t i u'),
  ia: words('-'),
  ua: words('-'),
  ưa: words('-'),
  oo: words('c n ng t'),
  ôô: words('c ng'),
})

/** The same after a glide, by its spelling. After `q` a glide takes the codas of both tables. */
const GLIDED_RHYMES = dictionary<ReadonlySet<string>>({
  oa: words('- c ch m n ng nh p t i y o'),
  oă: words('c m n ng p t'),
  oe: words('- c m n ng p t o'),
  uâ: words('n ng t y'),
  uê: words('- ch n nh t'),
  uơ: words('- n'),
  uy: words('- ch n nh p t u'),
  uyê: words('n t'),
  uya: words('-'),
})

/** Consonants before `e ê i y` are spelled in another way than before the rest. */
const FRONT = 'eêiy'
const BEFORE_FRONT = words('k gh ngh')
const BEFORE_BACK = words('c g ng')
/** Lips cannot round twice, and `c`, `k`, `gh`, `ngh` leave a glide to `q` and `ng`. */
const NO_GLIDE = words('b c f gh gi k m ngh p ph v')
const CHECKED = words('c ch p t')

const rhymeFits = (onset: string, glide: string, nucleus: string, coda: string): boolean => {
  const plain = PLAIN_RHYMES[nucleus]
  if (onset === 'q') {
    if (glide !== 'u' || nucleus === 'u' || nucleus === 'ua' || nucleus === 'uô') return false
    return plain?.has(coda) || GLIDED_RHYMES[glide + nucleus]?.has(coda) || false
  }
  if (glide) return !NO_GLIDE.has(onset) && (GLIDED_RHYMES[glide + nucleus]?.has(coda) ?? false)
  if (onset !== '' && nucleus === 'yê') return false
  if (onset === '' && nucleus === 'iê') return false
  return plain?.has(coda) ?? false
}

const spellingFits = (onset: string, rhyme: string): boolean => {
  const front = FRONT.includes(rhyme[0])
  if (BEFORE_FRONT.has(onset)) return front
  return !front || !BEFORE_BACK.has(onset)
}

/** Where the tone goes, counted from the first vowel letter of glide and nucleus. */
const tonePlaces = (
  onset: string,
  glide: string,
  nucleus: string,
  coda: string,
): readonly [old: number, now: number] => {
  const second = nucleus.length === 2 && nucleus[1] !== 'a' ? 1 : 0
  const place = glide.length + second
  return glide && onset !== 'q' && coda === '' && 'aey'.includes(nucleus) ? [0, place] : [place, place]
}

const VOWEL_CODAS = 'iyou'

/** Reads a syllable in small NFC letters wherever its tone stands; `undefined` when it is none by the rules of the orthography. */
export const readShape = (text: string): SyllableShape | undefined => {
  let first = 0
  while (first < text.length && vowelIndex(text.charCodeAt(first)) < 0) first++
  if (first > 3 || first === text.length) return
  let vowels = ''
  let tone = 0
  let toneAt = -1
  let at = first
  for (; at < text.length && vowels.length < 4; at++) {
    const index = vowelIndex(text.charCodeAt(at))
    if (index < 0) break
    if (toneOf(index)) {
      if (tone) return
      tone = toneOf(index)
      toneAt = at
    }
    vowels += VOWELS[vowelOf(index)]
  }
  const consonants = text.slice(at)
  if (consonants.length > 2) return
  let onset = text.slice(0, first)
  if (onset === 'g' && vowels[0] === 'i') {
    onset = 'gi'
    if (vowels.length > 1 && !vowels.startsWith('iê')) {
      vowels = vowels.slice(1)
      first++
    }
  }
  if (!ONSETS.has(onset)) return
  if (CHECKED.has(consonants) && tone < 4) return
  for (const glide of onset === 'q' ? ['u'] : ['', 'o', 'u']) {
    if (glide && vowels[0] !== glide) continue
    for (let codaLength = 0; codaLength < 2; codaLength++) {
      const end = vowels.length - codaLength
      if (end <= glide.length || (codaLength && (consonants || !VOWEL_CODAS.includes(vowels[end])))) break
      const nucleus = vowels.slice(glide.length, end)
      const coda = consonants || vowels.slice(end)
      if (!rhymeFits(onset, glide, nucleus, coda)) continue
      if (onset !== 'q' && onset !== 'gi' && !spellingFits(onset, glide || nucleus)) continue
      const [old, now] = tonePlaces(onset, glide, nucleus, coda)
      return {
        onset,
        glide,
        nucleus,
        coda,
        tone: TONE_NAMES[tone],
        toneAt,
        oldToneAt: first + old,
        newToneAt: first + now,
      }
    }
  }
  return
}

const MARKS = /[\u0300-\u0341]/

/** Small letters, precomposed. */
const plainForm = (text: string): string => {
  const small = text.toLowerCase()
  return MARKS.test(small) ? rewrite(small, { invisible: false, wide: false }).text : small
}

/**
 * The parts of a syllable, or `undefined` when the text is no Vietnamese syllable by the rules of the orthography. Case, NFC or NFD
 * and the place of the tone mark do not matter; loans and names that break the rules (`kạn`, `phuy`) are no syllables here.
 */
export const parseSyllable = (text: string): Syllable | undefined => {
  checkText(text, 'parseSyllable')
  const shape = readShape(plainForm(text))
  if (!shape) return
  const { onset, glide, nucleus, coda, tone } = shape
  return { onset, glide, nucleus, coda, tone }
}

/** True for a syllable that the orthography allows, with its tone where the old or the new style puts it, and for a few loans. */
export const isVietnameseSyllable = (text: string): boolean => {
  checkText(text, 'isVietnameseSyllable')
  const form = plainForm(text)
  if (SYLLABLE_EXCEPTIONS.has(form)) return true
  const shape = readShape(form)
  return !!shape && (shape.toneAt < 0 || shape.toneAt === shape.oldToneAt || shape.toneAt === shape.newToneAt)
}

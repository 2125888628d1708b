const APOSTROPHES = "'’‘ʼ\u200b"
const TONES = '\u0300\u0301\u0303\u0309\u0323'

interface Letter {
  readonly base: string
  /** 1 to 5, 0 for none. */
  readonly tone: number
}

const letters = new Map<string, Letter>()

/** Letter and tone of a character; a letter keeps its own marks (`ậ` is `â` with tone 5), a separator has an empty base. */
const letterOf = (character: string): Letter => {
  const known = letters.get(character)
  if (known) return known
  let base = ''
  let tone = 0
  for (const mark of character.normalize('NFD')) {
    const index = TONES.indexOf(mark)
    if (index >= 0) tone = index + 1
    else base += mark
  }
  const lower = base.toLowerCase().normalize('NFC')
  // By case instead of \p{L}: compiling that class alone would take a fifth of the loading time of the gazetteer.
  const isLetter = lower !== base.toUpperCase().normalize('NFC') || (lower >= '0' && lower <= '9') || lower >= '\u3040'
  const letter = { base: isLetter ? lower : '', tone }
  if (letters.size < 4096) letters.set(character, letter)
  return letter
}

/** `Đăk`, `Đắc` and `Đak` are written for one word of the highlands, whose syllables in -ăk all bear one tone; `Mỹ` and `Mĩ` are one. */
const foldSyllable = (base: string, tone: number): string => {
  const length = base.length
  if (base === 'đăc' || base === 'đak' || base === 'dak') return 'đăk2'
  if (base.endsWith('ăk')) return `${base}2`
  if (length > 1 && base[length - 1] === 'y' && !'aâoưeu'.includes(base[length - 2])) base = `${base.slice(0, -1)}i`
  else if (length === 3 && base.startsWith('qu') && base[2] === 'y') base = 'qui'
  return tone === 0 ? base : base + tone
}

const computeKey = (name: string): string => {
  let key = ''
  let base = ''
  let tone = 0
  const flush = () => {
    if (base === '') return
    if (base[0] === '0' && base.length > 1 && /^\d+$/.test(base)) base = base.replace(/^0+(?=.)/, '')
    key += (key === '' ? '' : ' ') + foldSyllable(base, tone)
    base = ''
    tone = 0
  }
  for (const character of name.normalize('NFC')) {
    if (APOSTROPHES.includes(character)) continue
    const mark = TONES.indexOf(character)
    const letter = mark < 0 ? letterOf(character) : undefined
    if (letter?.base === '') flush()
    else if (letter) base += letter.base
    tone = letter ? letter.tone || tone : mark + 1
  }
  flush()
  return key
}

/** Keys of the syllables met before: the few thousand syllables of names come again and again. */
const syllables = new Map<string, string>()
const MOST_SYLLABLES = 8192
/** Longer ones are not kept: a longer slice would keep its whole text in memory. */
const LONGEST_KEPT = 12

/**
 * The key under which a name is found: lower case, each syllable with its tone as a digit behind it, so that `Hòa` and `Hoà`,
 * NFC and NFD, `Mỹ` and `Mĩ` meet; hyphens part syllables, apostrophes do not (`M'Drắk`, `M’Drăk`); `07` is `7`.
 */
export const nameKey = (name: string): string => {
  let key = ''
  for (const syllable of name.split(' ')) {
    let part = syllables.get(syllable)
    if (part === undefined) {
      part = computeKey(syllable)
      if (syllables.size < MOST_SYLLABLES && syllable.length <= LONGEST_KEPT) syllables.set(syllable, part)
    }
    if (part !== '') key += key === '' ? part : ` ${part}`
  }
  return key
}

const BARE: Readonly<Record<string, string>> = { ă: 'a', â: 'a', đ: 'd', ê: 'e', ô: 'o', ơ: 'o', ư: 'u' }

/** The key without tones and letter marks: `hoa binh`. Two names that differ only in marks share it. */
export const bareKey = (key: string): string => {
  let bare = ''
  let afterLetter = false
  for (const character of key) {
    const digit = character >= '0' && character <= '9'
    if (digit && afterLetter) continue
    bare += BARE[character] ?? character
    afterLetter = !digit && character !== ' '
  }
  return bare
}

const OLD_STYLE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['oà', 'òa'],
    ['oá', 'óa'],
    ['oả', 'ỏa'],
    ['oã', 'õa'],
    ['oạ', 'ọa'],
    ['oè', 'òe'],
    ['oé', 'óe'],
    ['oẻ', 'ỏe'],
    ['oẽ', 'õe'],
    ['oẹ', 'ọe'],
    ['uỳ', 'ùy'],
    ['uý', 'úy'],
    ['uỷ', 'ủy'],
    ['uỹ', 'ũy'],
    ['uỵ', 'ụy'],
  ].flatMap(([modern, old]) => [
    [modern, old],
    [modern.toUpperCase(), old.toUpperCase()],
    [modern[0].toUpperCase() + modern[1], old[0].toUpperCase() + old[1]],
  ]),
)
const TONED_LAST = new Set(Object.keys(OLD_STYLE).map(pair => pair.charCodeAt(1)))
const TONED_U = 'ùúủũụÙÚỦŨỤ'

/** The syllable with its tone mark where the old style puts it in an open rhyme: `hoà` → `hòa`, `thuỷ` → `thủy`, but `quý`. */
export const oldToneForm = (syllable: string): string => {
  const last = syllable.length - 1
  if (last < 1 || !TONED_LAST.has(syllable.charCodeAt(last))) return syllable
  const old = OLD_STYLE[syllable.slice(-2)]
  if (old === undefined) return syllable
  const before = last > 1 ? syllable[last - 2] : ''
  if ((before === 'q' || before === 'Q') && TONED_U.includes(old[0])) return syllable
  return syllable.slice(0, -2) + old
}

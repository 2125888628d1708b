const ROMAN = /^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The value of a Roman numeral in capitals (`XVIII` is 18), or undefined. */
export const romanValue = (text: string): number | undefined => {
  if (text.length === 0 || text.length > 15 || !ROMAN.test(text)) return undefined
  let value = 0
  for (let i = 0; i < text.length; i++) {
    const own = VALUES[text[i]]
    value += own < (VALUES[text[i + 1]] ?? 0) ? -own : own
  }
  return value
}

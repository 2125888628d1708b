import type { Token } from '../document.js'

const cache = new WeakMap<readonly Token[], readonly string[]>()

/**
 * Forms that are kept between texts, so that a look-up of one in a map finds the very same string. Longer ones are rare, and a longer
 * slice would keep its whole text in memory.
 */
const LIMIT = 60_000
const LONGEST = 12
const known = new Map<string, string>()

/** 1 for code units that lower case leaves as they are; others have to be asked. */
const LOWER = new Uint8Array(0x2100)
for (let code = 0; code < LOWER.length; code++) {
  const character = String.fromCharCode(code)
  LOWER[code] = character === character.toLowerCase() ? 1 : 0
}

/** True when no capital stands in the form: most forms are lower case, and a glance at a few bytes tells so. */
const isLower = (form: string): boolean => {
  for (let i = 0; i < form.length; i++) if (LOWER[form.charCodeAt(i)] !== 1) return false
  return true
}

const lowerOf = (form: string): string => {
  if (isLower(form)) return form
  if (form.length > LONGEST) return form.toLowerCase()
  const found = known.get(form)
  if (found !== undefined) return found
  const lower = form.toLowerCase()
  if (known.size >= LIMIT) known.clear()
  known.set(form, lower)
  return lower
}

/** The forms of tokens in lower case, computed once for all steps that read the same tokens. */
export const lowerForms = (tokens: readonly Token[]): readonly string[] => {
  let forms = cache.get(tokens)
  if (!forms) {
    forms = tokens.map(token => lowerOf(token.form))
    cache.set(tokens, forms)
  }
  return forms
}

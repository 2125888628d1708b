import type { Token } from '../document.js'

const cache = new WeakMap<readonly Token[], readonly string[]>()

/** Forms that are kept between texts, so that a look-up of one in a map finds the very same string; longer ones are rare. */
const LIMIT = 60_000
const LONGEST = 32
const known = new Map<string, string>()

const lowerOf = (form: string): string => {
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

import type { Token } from '../document.js'

const cache = new WeakMap<readonly Token[], readonly string[]>()

/** The forms of tokens in lower case, computed once for the steps that read numbers, times and figures from the same tokens. */
export const lowerForms = (tokens: readonly Token[]): readonly string[] => {
  let forms = cache.get(tokens)
  if (!forms) {
    forms = tokens.map(token => token.form.toLowerCase())
    cache.set(tokens, forms)
  }
  return forms
}

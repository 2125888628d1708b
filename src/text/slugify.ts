import { checkOptions } from '../check-options.js'
import { InputError } from '../errors.js'
import { checkText } from './check-text.js'
import { normalize } from './normalize.js'
import { stripDiacritics } from './strip-diacritics.js'

export interface SlugOptions {
  /** Between words. Default `-`. */
  readonly separator?: string
  /** Longest slug in characters; cut at the end of a word where there is one. Default none. */
  readonly maxLength?: number
}

const trimmed = (slug: string, separator: string, maxLength: number): string => {
  if (slug.length <= maxLength) return slug
  const whole = slug.lastIndexOf(separator, maxLength)
  return slug.slice(0, separator && whole > 0 ? whole : maxLength)
}

/** A text as part of an address: `Nghị quyết số 39-NQ/TW` → `nghi-quyet-so-39-nq-tw`. Only `a–z`, `0–9` and the separator. */
export const slugify = (text: string, options: SlugOptions = {}): string => {
  checkText(text, 'slugify')
  checkOptions(options, ['separator', 'maxLength'], '{ maxLength: 60 }', 'slugify')
  const { separator = '-', maxLength = Number.POSITIVE_INFINITY } = options
  if (typeof separator !== 'string') throw new InputError('slugify: the separator must be a string')
  if (!(maxLength >= 1)) throw new InputError(`slugify: maxLength must be 1 or more, not ${maxLength}`)
  const words =
    stripDiacritics(normalize(text))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  return trimmed(words.join(separator), separator, maxLength)
}

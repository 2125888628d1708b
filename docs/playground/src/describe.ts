import type { DisplayLanguage, Document, Figure } from 'vietnlp'
import { words } from './words.js'

/** A number in the notation of the language. */
const numberOf = (figure: Figure, language: DisplayLanguage): string => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 6 })
  const { value, of, low, high, exact, kind } = figure
  if (low !== undefined && high !== undefined) return `${format.format(low)}–${format.format(high)}`
  if (of === undefined) return exact ?? format.format(value)
  if (kind === 'score') return `${format.format(value)} : ${format.format(of)}`
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return `${format.format(value)} / ${format.format(of)}${of > 0 ? ` = ${share.format(value / of)}` : ''}`
}

/** A figure in full, line by line. */
export const describe = (document: Document, figure: Figure, language: DisplayLanguage): string[] => {
  const text = words[language]
  const { unit, per, modifier, change, noun, attribute, subject, time } = figure
  const amount = [
    modifier && text[modifier],
    numberOf(figure, language),
    unit,
    per && `/ ${per}`,
    change && `(${text[change]})`,
  ]
  return [
    text[figure.kind],
    amount.filter(part => part).join(' '),
    [noun, attribute].filter(part => part).join(' · '),
    subject === undefined ? '' : document.entities[subject].text,
    time === undefined ? '' : (document.times[time].value ?? document.times[time].text),
  ].filter(line => line !== '')
}

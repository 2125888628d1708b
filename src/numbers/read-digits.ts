import { type Amount, amountOf } from './amount.js'

const MAX_DIGITS = 60
const PLAIN = /^\d+$/
const GROUPED = /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/
const ANGLO_GROUPED = /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/
const SPACED = /^[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/
const DECIMAL = /^\d*[.,]\d+$/

/**
 * Reads digit notation: `.` groups thousands and `,` is the decimal mark (`1.234,5`); Anglo notation (`1,234,567.8`) and a decimal
 * point (`1.5`) where Vietnamese grouping is impossible. Undefined for anything else.
 */
export const readDigits = (text: string): Amount | undefined => {
  if (text.length > MAX_DIGITS) return undefined
  if (PLAIN.test(text)) return amountOf(text)
  if (GROUPED.test(text)) return amountOf(text.replaceAll('.', '').replace(',', '.'))
  if (ANGLO_GROUPED.test(text)) return amountOf(text.replaceAll(',', ''))
  if (SPACED.test(text)) return amountOf(text.replace(/[ \u00a0\u202f]/g, '').replace(',', '.'))
  if (DECIMAL.test(text)) return amountOf(`${/^[.,]/.test(text) ? '0' : ''}${text.replace(',', '.')}`)
  return undefined
}

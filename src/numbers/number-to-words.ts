import { InputError } from '../errors.js'

/** How numbers are said; the defaults are those of the north. */
export interface NumberWordsOptions {
  /** Word for empty tens: `một trăm linh năm` or `một trăm lẻ năm`. */
  readonly zeroTens?: 'linh' | 'lẻ'
  readonly thousand?: 'nghìn' | 'ngàn'
  readonly billion?: 'tỷ' | 'tỉ'
  /** Word for 4 after a ten: `hai mươi tư` or `hai mươi bốn`. */
  readonly four?: 'tư' | 'bốn'
  readonly seven?: 'bảy' | 'bẩy'
}

const NAMES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín']
const DECIMAL = /^([-+]?)(\d+)(?:\.(\d+))?$/
const MAX_DIGITS = 60

const CHOICES: Readonly<Record<keyof NumberWordsOptions, readonly string[]>> = {
  zeroTens: ['linh', 'lẻ'],
  thousand: ['nghìn', 'ngàn'],
  billion: ['tỷ', 'tỉ'],
  four: ['tư', 'bốn'],
  seven: ['bảy', 'bẩy'],
}

type Dialect = Required<NumberWordsOptions>

/** Three digits in words; `full` reads empty hundreds (`không trăm linh năm`). */
const readHundreds = (group: number, full: boolean, dialect: Dialect): string[] => {
  const name = (digit: number) => (digit === 7 ? dialect.seven : NAMES[digit])
  const hundreds = Math.floor(group / 100)
  const tens = Math.floor(group / 10) % 10
  const ones = group % 10
  const words: string[] = []
  if (hundreds > 0 || full) words.push(name(hundreds), 'trăm')
  if (tens === 0) {
    if (ones > 0 && words.length > 0) words.push(dialect.zeroTens)
    if (ones > 0) words.push(name(ones))
    return words
  }
  words.push(...(tens === 1 ? ['mười'] : [name(tens), 'mươi']))
  if (ones === 1 && tens > 1) words.push('mốt')
  else if (ones === 4 && tens > 1) words.push(dialect.four)
  else if (ones === 5) words.push('lăm')
  else if (ones > 0) words.push(name(ones))
  return words
}

/** A run of digits below 10^9, or above it with `tỷ` between the parts. */
const readWhole = (digits: string, full: boolean, dialect: Dialect): string[] => {
  if (digits.length > 9) {
    const upper = readWhole(digits.slice(0, -9), full, dialect)
    const lower = digits.slice(-9)
    return [...upper, dialect.billion, ...(/^0+$/.test(lower) ? [] : readWhole(lower, true, dialect))]
  }
  const padded = digits.padStart(9, '0')
  const words: string[] = []
  const names = ['triệu', dialect.thousand, '']
  for (let g = 0; g < 3; g++) {
    const group = Number(padded.slice(g * 3, g * 3 + 3))
    if (group === 0) continue
    words.push(...readHundreds(group, full || words.length > 0, dialect))
    if (names[g] !== '') words.push(names[g])
  }
  return words
}

const plainDigits = (value: number | bigint | string): string => {
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string') return value.trim()
  if (!Number.isFinite(value)) throw new InputError(`numberToWords has no words for ${value}`)
  const text = String(value)
  if (!text.includes('e')) return text
  if (Number.isInteger(value)) return BigInt(value).toString()
  // Digits of toFixed would be those of the binary fraction: 1e-7 is 0.0000000999…
  const [, sign, digits, exponent] = /^(-?)([\d.]+)e-(\d+)$/.exec(text)!
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace('.', '')}`
}

/**
 * Says a number in words: `numberToWords(1005)` is `một nghìn không trăm linh năm`. Takes a finite number, a bigint, or a string of
 * plain decimal digits (`-12.5`) of up to 60 places; decimals follow `phẩy`, negative numbers begin with `âm`. Throws
 * {@link InputError} for anything else and for unknown options.
 */
export const numberToWords = (value: number | bigint | string, options: NumberWordsOptions = {}): string => {
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'string') {
    throw new InputError(`numberToWords takes a number, a bigint or a string of digits, not ${typeof value}`)
  }
  for (const [key, choice] of Object.entries(options)) {
    const choices = CHOICES[key as keyof NumberWordsOptions]
    if (!choices) throw new InputError(`numberToWords knows no option "${key}"`)
    if (choice !== undefined && !choices.includes(choice)) {
      throw new InputError(`numberToWords: ${key} is ${choices.join(' or ')}, not "${choice}"`)
    }
  }
  const match = DECIMAL.exec(plainDigits(value))
  if (!match) throw new InputError(`numberToWords takes plain decimal digits, not "${String(value).slice(0, 40)}"`)
  const [, sign, whole, decimals = ''] = match
  const digits = whole.replace(/^0+(?=\d)/, '')
  if (digits.length + decimals.length > MAX_DIGITS) {
    throw new InputError(`numberToWords takes up to ${MAX_DIGITS} digits, not ${digits.length + decimals.length}`)
  }
  const dialect: Dialect = {
    zeroTens: options.zeroTens ?? 'linh',
    thousand: options.thousand ?? 'nghìn',
    billion: options.billion ?? 'tỷ',
    four: options.four ?? 'tư',
    seven: options.seven ?? 'bảy',
  }
  const words = digits === '0' ? ['không'] : readWhole(digits, false, dialect)
  if (sign === '-' && /[1-9]/.test(digits + decimals)) words.unshift('âm')
  const fraction = decimals.replace(/0+$/, '')
  if (fraction !== '') {
    const zeros = /^0*/.exec(fraction)![0]
    const rest = fraction.slice(zeros.length)
    words.push('phẩy', ...[...zeros].map(() => 'không'))
    const name = (digit: string) => (digit === '7' ? dialect.seven : NAMES[Number(digit)])
    words.push(
      ...(rest.length > 0 && rest.length <= 2 ? readHundreds(Number(rest), false, dialect) : [...rest].map(name)),
    )
  }
  return words.join(' ')
}

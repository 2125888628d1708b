/** An exact decimal number: `mantissa × 10^exponent`. */
export interface Amount {
  readonly mantissa: bigint
  readonly exponent: number
}

export const ZERO: Amount = { mantissa: 0n, exponent: 0 }

/** Powers beyond this are no numbers that anyone counts with; it bounds the work on hostile input. */
export const MAX_EXPONENT = 66

export const amount = (value: number | bigint, exponent = 0): Amount => ({ mantissa: BigInt(value), exponent })

/** Digits without grouping, with `.` before the decimals: `1234.5`. */
export const amountOf = (digits: string): Amount => {
  const point = digits.indexOf('.')
  if (point < 0) return { mantissa: BigInt(digits), exponent: 0 }
  return { mantissa: BigInt(digits.slice(0, point) + digits.slice(point + 1)), exponent: point + 1 - digits.length }
}

export const shift = (value: Amount, exponent: number): Amount => ({
  mantissa: value.mantissa,
  exponent: value.exponent + exponent,
})

export const add = (a: Amount, b: Amount): Amount => {
  const exponent = Math.min(a.exponent, b.exponent)
  return {
    mantissa: a.mantissa * 10n ** BigInt(a.exponent - exponent) + b.mantissa * 10n ** BigInt(b.exponent - exponent),
    exponent,
  }
}

export const multiply = (a: Amount, b: Amount): Amount => ({
  mantissa: a.mantissa * b.mantissa,
  exponent: a.exponent + b.exponent,
})

export const negate = (value: Amount): Amount => ({ mantissa: -value.mantissa, exponent: value.exponent })

/** The nearest double. Parsing the decimal notation rounds once, so `73,11 tỷ` is exactly 73110000000. */
export const toNumber = ({ mantissa, exponent }: Amount): number =>
  exponent === 0 ? Number(mantissa) : Number(`${mantissa}e${exponent}`)

/** Decimal digits of a value that a double cannot hold exactly (beyond 2^53), else undefined. */
export const toExact = ({ mantissa, exponent }: Amount): string | undefined => {
  const value = toNumber({ mantissa, exponent })
  if (Math.abs(value) <= Number.MAX_SAFE_INTEGER) return undefined
  if (exponent >= 0) return (mantissa * 10n ** BigInt(exponent)).toString()
  const unit = 10n ** BigInt(-exponent)
  const sign = mantissa < 0n ? '-' : ''
  const absolute = mantissa < 0n ? -mantissa : mantissa
  const decimals = (absolute % unit).toString().padStart(-exponent, '0').replace(/0+$/, '')
  return `${sign}${absolute / unit}${decimals === '' ? '' : `.${decimals}`}`
}

import { InputError } from '../errors.js'
import type { Day } from './calendar.js'
import { isPossible } from './point.js'

/** When a text was written: a day, and the time of the day when the reference gives one. */
export interface Moment {
  readonly day: Day
  readonly hour?: number
  readonly minute?: number
}

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}).*)?$/

/** Reads the option `referenceDate`, an ISO date with or without a time. Throws {@link InputError} for anything else. */
export const parseMoment = (referenceDate: string): Moment => {
  const match = typeof referenceDate === 'string' ? PATTERN.exec(referenceDate) : null
  const day = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  if (!day || !isPossible(day)) {
    throw new InputError(`referenceDate must be an ISO date such as 2025-09-10, not ${JSON.stringify(referenceDate)}`)
  }
  if (match[4] === undefined) return { day }
  return { day, hour: Number(match[4]), minute: Number(match[5]) }
}

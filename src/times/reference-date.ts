import { InputError } from '../errors.js'
import type { Day } from './calendar.js'
import { isPossible } from './point.js'

/** Reads the option `referenceDate`, an ISO date. Throws {@link InputError} for anything else. */
export const parseDay = (referenceDate: string): Day => {
  const match = typeof referenceDate === 'string' ? /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(referenceDate) : null
  const day = match && { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }
  if (!day || !isPossible(day)) {
    throw new InputError(`referenceDate must be an ISO date such as 2025-09-10, not ${JSON.stringify(referenceDate)}`)
  }
  return day
}

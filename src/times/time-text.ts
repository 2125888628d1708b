import type { TimeKind, Token } from '../document.js'
import type { Day } from './calendar.js'
import type { Point } from './point.js'

/** What the readers of time expressions look at: tokens and their forms in lower case. */
export interface TimeText {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
}

/** A time expression that begins where it was asked for and ends before token `to`. */
export interface FoundTime {
  readonly to: number
  readonly kind: TimeKind
  readonly value?: string
  /** The day, month or year, when it is one: what a period can be made of. */
  readonly point?: Point
  readonly part?: 'start' | 'mid' | 'end'
  readonly lunar?: boolean
  readonly invalid?: boolean
  /** Value of a relative time, given the day of writing. */
  readonly resolve?: (today: Day) => string
}

export type TimeReader = (text: TimeText, at: number) => FoundTime | undefined

/** True when nothing, not even white space, stands between token `at` and the one before. */
export const isGlued = ({ tokens }: TimeText, at: number): boolean =>
  at > 0 && at < tokens.length && tokens[at - 1].end === tokens[at].start

export const isWord = ({ tokens }: TimeText, at: number): boolean => tokens[at]?.kind === 'syllable'

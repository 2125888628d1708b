import { cover, type Figure, type FigureKind } from '../document.js'
import { toExact, toNumber } from '../numbers/amount.js'
import { normalizerEngine } from '../text/engine.js'
import type { Candidate } from './candidate.js'
import type { KindLabel } from './figure-model.js'
import type { FigureText } from './figure-text.js'
import type { NounApart } from './noun-apart.js'
import { readAttribute } from './read-attribute.js'
import { readChange } from './read-change.js'
import { readPer } from './read-unit.js'

/** A figure with the noun it was found with, as token range; empty when it has none. */
export interface Draft {
  readonly candidate: Candidate
  readonly label: Exclude<KindLabel, 'none' | 'unit'> | 'percent'
  readonly nounFrom: number
  readonly nounTo: number
  readonly whole?: number
  readonly wholeTo?: number
  /** The noun when it stands elsewhere. */
  readonly apart?: NounApart
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

const UNITLESS_RANGE: Readonly<Record<string, string>> = { percent: '%' }

/** Anything that `nounText` takes out or changes: most nouns are letters and single spaces. */
const UNUSUAL = /[_\t-\r\u00a0"“”\u0300-\u1e9f\u1efa-\uffff]| {2}/

/** The noun as it is said, with single spaces: the source may break lines inside it or join its syllables. */
const nounText = (text: FigureText, from: number, to: number): string => {
  const { tokens } = text
  const raw = text.document.text.slice(tokens[from].start, tokens[to - 1].end)
  return UNUSUAL.test(raw) ? normalizerEngine().nfc(raw.replace(/[\s_]+/g, ' ').replace(/["“”]/g, '')) : raw
}

export const buildFigure = (text: FigureText, draft: Draft): Figure => {
  const { candidate, label, nounFrom, nounTo } = draft
  const { quantity, unit, since, ordinal, age } = candidate
  const { words } = text
  const span = label === 'duration' ? candidate.span : undefined
  const to = Math.max(candidate.to, nounTo, draft.wholeTo ?? 0)
  const upwards = words[to] === 'trở' && (words[to + 1] === 'lên' || words[to + 1] === 'đi')
  const downwards = words[to] === 'trở' && words[to + 1] === 'xuống'
  const isRange = quantity.high !== undefined
  const kind: FigureKind = isRange && label !== 'score' ? 'range' : label
  let from = candidate.from
  if (since && !isRange && words[from] === 'từ') from++
  // có hơn 500 hộ: the verb is read with its modifier, and is no part of the figure.
  if (words[from] === 'có' && candidate.modifier) from++
  if (label === 'ordinal' && ordinal) from = Math.min(from, ordinal.from)
  const { start, end, text: covered } = cover(text.document, from, to)
  // Spelled out, for a spread costs more than all the reading before it.
  const figure: Writable<Figure> = {
    start,
    end,
    text: covered,
    from,
    to,
    kind,
    value: span?.value ?? toNumber(quantity.value),
  }
  const exact = toExact(quantity.value)
  if (exact !== undefined && !span) figure.exact = exact
  if (isRange) {
    const [low, high] = [toNumber(quantity.value), toNumber(quantity.high!)]
    if (label === 'score') figure.of = high
    else {
      figure.low = Math.min(low, high)
      figure.high = Math.max(low, high)
      figure.value = figure.low
    }
  }
  const whole = draft.whole ?? candidate.whole ?? (quantity.whole && toNumber(quantity.whole))
  if (whole !== undefined) figure.of = whole
  if (label === 'ratio' && figure.of === undefined && figure.value === 0.5) {
    figure.value = 1
    figure.of = 2
  }
  if (quantity.shape === 'clock') {
    figure.unit = 'minute'
    if (figure.value % 60 === 0) {
      figure.value /= 60
      figure.unit = 'hour'
    }
  } else if (label === 'age') {
    if (age && age !== 'year') figure.unit = age
    else if (isRange) figure.unit = 'year'
  } else if (span) figure.unit = span.unit
  else if (unit && (label !== 'percent' || isRange || unit.unit === '‰')) figure.unit = unit.unit
  else if (label === 'money') figure.unit = 'VND'
  else if (isRange && UNITLESS_RANGE[label]) figure.unit = UNITLESS_RANGE[label]
  const noun = nounTo > nounFrom ? { from: nounFrom, to: nounTo } : draft.apart
  if (noun) figure.noun = nounText(text, noun.from, noun.to)
  const per = label === 'ordinal' || label === 'score' ? undefined : readPer(text, to)
  if (per !== undefined) figure.per = per
  const modifier = upwards
    ? 'at-least'
    : downwards
      ? 'at-most'
      : (candidate.modifier ?? (quantity.least ? 'at-least' : quantity.vague ? 'approximately' : undefined))
  if (modifier) figure.modifier = modifier
  const change =
    label === 'ordinal' || label === 'score' || label === 'age' ? undefined : readChange(text, from, to, label)
  if (change) figure.change = change
  if (label === 'count' || label === 'ratio' || label === 'percent') {
    const attribute =
      figure.noun !== undefined || label !== 'count' ? readAttribute(text, to, label !== 'count') : undefined
    if (attribute !== undefined) figure.attribute = attribute
  }
  return figure
}

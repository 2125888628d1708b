import { InputError } from './errors.js'

/**
 * A stretch of the original text. `start` and `end` count UTF-16 code units, `end` is exclusive, and
 * `document.text.slice(start, end) === text` always holds, whatever normalization went on inside.
 */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A span that covers whole tokens: `document.tokens.slice(from, to)`. */
export interface TokenRange extends Span {
  readonly from: number
  readonly to: number
}

/**
 * What a token is by its shape.
 *
 * | kind | examples |
 * |---|---|
 * | `syllable` | `nghị`, `Đắk`, `email` (any run of letters) |
 * | `abbreviation` | `TP.HCM`, `PGS.TS`, `Đ/c`, `TP.` |
 * | `code` | `39-NQ/TW`, `70/2009/QĐ-TTg`, `COVID-19`, `30a` |
 * | `number` | `3.200`, `12,5`, `87` |
 * | `fraction` | `15/87`, `16/3` (also a day and month: the reader decides) |
 * | `range` | `2020-2025`, `10-15`, `2-1` (two plain numbers joined by a dash) |
 * | `date` | `28/9/2023`, `28-9-2023`, `9/2023` |
 * | `time` | `8h30`, `20h`, `08:30` |
 */
export type TokenKind =
  | 'syllable'
  | 'abbreviation'
  | 'code'
  | 'number'
  | 'fraction'
  | 'range'
  | 'date'
  | 'time'
  | 'punctuation'
  | 'symbol'
  | 'currency'
  | 'url'
  | 'email'
  | 'hashtag'
  | 'mention'
  | 'emoji'
  | 'emoticon'
  | 'other'

/** The smallest unit of text: a syllable, a number, a mark. `form` is for look-up: NFC, look-alikes mended, old tone style (`hòa`). */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly form: string
}

/** A sentence, a heading or an item of a list. */
export interface Sentence extends TokenRange {}

/** Universal part-of-speech tags, version 2. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** A word of one or more tokens. A whole personal name is one word; title and unit words are not joined to names. */
export interface Word extends TokenRange {
  readonly pos?: Upos
  /** Tag of the treebank (UD VTB), only when asked for. */
  readonly xpos?: string
}

/** Person, place, organization, office. */
export type EntityType = 'PER' | 'LOC' | 'ORG' | 'POSITION'

/** What a dissolved or merged unit became; `partial` when only a part of the old unit went there. */
export interface Successor {
  readonly code: string
  readonly name: string
  readonly partial: boolean
}

/** A map of Vietnam: `2023`, `2025a` (1 March – 30 June 2025) or `2025b` (from 1 July 2025). */
export type Era = '2023' | '2025a' | '2025b'

/** The province, district or commune that a place names, on the map of its time, and what it is today. */
export interface AdministrativeUnit {
  /** Code of the General Statistics Office; unique only together with `era`. */
  readonly code: string
  readonly name: string
  readonly level: 'province' | 'district' | 'commune'
  /** Type word in full: `xã`, `thị xã`, `thành phố` … */
  readonly kind: string
  /** The map it stands on. */
  readonly era: Era
  /** From the unit itself up to its province: `['xã Quỳnh Vinh', 'thị xã Hoàng Mai', 'tỉnh Nghệ An']`. */
  readonly path: readonly string[]
  /** Units of today; empty when the unit still stands. */
  readonly successors: readonly Successor[]
  readonly confidence: number
}

/** A named person, place or organization, or an office. Sorted by `start`, the longer first. */
export interface Entity extends TokenRange {
  readonly type: EntityType
  /** Index of the entity this one is nested in (a place in an organization). */
  readonly parent?: number
  /** Places only, when the place is an administrative unit that could be told. */
  readonly unit?: AdministrativeUnit
  /** Index of the first mention of the same person, place or organization. */
  readonly same?: number
  /** Probability that span and type are right, between 0 and 1. */
  readonly confidence?: number
}

/** What a number is: the fields that each kind has stand in `docs/figures.md`. */
export type FigureKind =
  | 'ratio'
  | 'count'
  | 'percent'
  | 'money'
  | 'measure'
  | 'duration'
  | 'age'
  | 'ordinal'
  | 'score'
  | 'range'

/** How exact a number is, as the words before or behind it say: `hơn`, `gần`, `khoảng`, `trở lên`. */
export type FigureModifier = 'more-than' | 'less-than' | 'approximately' | 'at-least' | 'at-most' | 'exactly'

/** A number with what it counts or measures. */
export interface Figure extends TokenRange {
  readonly kind: FigureKind
  readonly value: number
  /** The value in decimal digits, only when it is beyond 2^53 and `value` cannot hold it exactly. */
  readonly exact?: string
  /** The whole of a ratio (`15/87` is 15 of 87), the other side of a score, the lower of two blood pressures (`120/80 mmHg`). */
  readonly of?: number
  readonly low?: number
  readonly high?: number
  /** SI symbol, ISO 4217 code, `%`, or `year`, `month`, `day`, `hour` … of a duration. */
  readonly unit?: string
  readonly noun?: string
  /** True when the noun was left out and taken from the figure before: `71/87 [đồng chí]`. */
  readonly carried?: boolean
  readonly attribute?: string
  readonly per?: string
  readonly modifier?: FigureModifier
  /** Of the amount of a change, or of the value it reached: in `từ 5% xuống 3%` of the second. */
  readonly change?: 'increase' | 'decrease'
  /** Index of the entity the figure is about. */
  readonly subject?: number
  /** Index of the time expression it holds for. */
  readonly time?: number
  /** Index of the time expression a change is compared with. */
  readonly base?: number
  /** Index of a figure that states the same and contradicts this one (`15/87` beside `20%`). */
  readonly conflict?: number
}

/** What a time expression names. */
export type TimeKind = 'year' | 'date' | 'month' | 'quarter' | 'period' | 'time-of-day' | 'century'

/** A date, a period or a time of the day, with its value where the text tells it. */
export interface TimeExpression extends TokenRange {
  readonly kind: TimeKind
  /** ISO 8601: `2023`, `2023-09-28`, `--11-12`, `2020/2025`, `T08:30`; a quarter as `2025-Q3`. */
  readonly value?: string
  readonly part?: 'start' | 'mid' | 'end'
  /** True for a date of the lunar calendar: the value is a lunar one. */
  readonly lunar?: boolean
  /** True for a date that no calendar has (`31/2/2023`) or a day of week that contradicts the date. */
  readonly invalid?: boolean
}

/** A legal or administrative document that the text cites: `Nghị quyết số 39-NQ/TW`. */
export interface Reference extends TokenRange {
  /** `Nghị quyết`, `Quyết định`, `Luật` … as written in full. */
  readonly kind?: string
  /** The number; of a law that goes by its name and year (`Luật Đất đai 2013`) the name, of a constitution the year. */
  readonly number: string
  readonly year?: number
  readonly issuer?: string
}

/** Who holds which office where. Numbers are indexes into `entities`, `term` into `times`. */
export interface Appointment {
  readonly person: number
  readonly position: number
  readonly organization?: number
  readonly place?: number
  readonly former?: boolean
  readonly term?: number
  /** Name of the organization where the text leaves it out and settles it all the same (`Chủ tịch xã` → `UBND xã Quỳnh Vinh`). */
  readonly inferred?: string
  readonly text: string
}

/** What somebody says or writes, in quotation marks or reported, with who says it. */
export interface Quotation extends TokenRange {
  /** Index of the entity that speaks. */
  readonly speaker?: number
  readonly verb?: string
  readonly direct: boolean
}

/** All that was found in a text, as plain JSON: `JSON.stringify`, `structuredClone` and `postMessage` just work. */
export interface Document {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  readonly words: readonly Word[]
  readonly entities: readonly Entity[]
  readonly figures: readonly Figure[]
  readonly times: readonly TimeExpression[]
  readonly references: readonly Reference[]
  readonly appointments: readonly Appointment[]
  readonly quotations: readonly Quotation[]
}

/** A layer is a field of {@link Document} that a step fills. */
export type Layer = Exclude<keyof Document, 'text'>

/** An empty document of a text. Any string is a text; anything else is an {@link InputError}. */
export const createDocument = (text: string): Document => {
  if (typeof text !== 'string') {
    throw new InputError(`a text must be a string, not ${text === null ? 'null' : typeof text}`)
  }
  return {
    text,
    tokens: [],
    sentences: [],
    words: [],
    entities: [],
    figures: [],
    times: [],
    references: [],
    appointments: [],
    quotations: [],
  }
}

/** Refuses what is no document, with the name of the function that was given it. */
export const requireDocument = (value: unknown, caller: string): void => {
  if (typeof value === 'object' && value !== null && Array.isArray((value as Partial<Document>).tokens)) return
  const given = value === null ? 'null' : `a value of type ${typeof value}`
  throw new InputError(`${caller} takes a document, as analyze(text) gives it, not ${given}`)
}

/** The characters that tokens `from` to `to` (exclusive) cover: the only place where token indexes become characters. */
export const cover = (document: Pick<Document, 'text' | 'tokens'>, from: number, to: number): TokenRange => {
  const { text, tokens } = document
  if (from >= to) {
    const at = from < tokens.length ? tokens[from].start : text.length
    return { start: at, end: at, text: '', from, to: from }
  }
  const { start } = tokens[from]
  const { end } = tokens[to - 1]
  return { start, end, text: to - from === 1 ? tokens[from].text : text.slice(start, end), from, to }
}

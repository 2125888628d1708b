import { checkOptions } from '../check-options.js'
import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import type { Gazetteer } from '../lexicon/gazetteer/gazetteer.js'
import { ERAS, type Era, type Unit, type UnitVersion } from '../lexicon/gazetteer/unit.js'
import { type AddressSpan, addressSpans, addressWords } from './address-spans.js'
import { checkEra, checkText } from './check-input.js'
import type { PlaceKnowledge } from './knowledge.js'

/** An address in its parts. */
export interface Address {
  readonly text: string
  /** What names no unit: house number, street, hamlet. Empty when nothing is left. */
  readonly detail: string
  /** The map by which the address was read. */
  readonly era?: Era
  readonly commune?: Unit
  readonly district?: Unit
  readonly province?: Unit
  /** Units that the words fit as well, where they do not settle one; then the parts above are what all of them share. */
  readonly alternatives: readonly Unit[]
}

export interface ParseAddressOptions {
  /** The map to read by; without it the one that fits best, the latest where several do. */
  readonly era?: Era
}

/** A way to read the whole address. */
interface Reading {
  readonly unit: UnitVersion
  readonly era: Era
  readonly spans: readonly AddressSpan[]
  readonly score: number
}

const SKIPPED_LEVEL = 0.4
const OTHER_MAP = 0.6
const NEXT_TO = 0.5
/** Readings this near the best are as good. */
const TIE = 0.05
const LATER_ERA: Readonly<Record<Era, number>> = { '2023': 0, '2025a': 0.02, '2025b': 0.03 }

const overlaps = (spans: readonly AddressSpan[], { from, to }: AddressSpan): boolean =>
  spans.some(span => span.from < to && from < span.to)

/** Units around one on a map, and units of the old map that hold its land, with what a match of them counts. */
const surroundings = (gazetteer: Gazetteer, unit: UnitVersion, era: Era): { unit: UnitVersion; weight: number }[] => {
  const around: { unit: UnitVersion; weight: number }[] = []
  for (let at = gazetteer.parent(unit, era); at; at = gazetteer.parent(at, era)) around.push({ unit: at, weight: 1 })
  if (era === '2025b' && unit.level === 'commune') {
    // People go on writing the district or the province of before: "phường Dĩ An, Bình Dương".
    for (const { unit: source } of gazetteer.sources(unit)) {
      const from = source.eras[source.eras.length - 1]
      for (let at: UnitVersion | undefined = gazetteer.parent(source, from); at; at = gazetteer.parent(at, from)) {
        if (!around.some(known => known.unit === at)) around.push({ unit: at, weight: OTHER_MAP })
      }
    }
  }
  return around
}

const readFrom = (
  gazetteer: Gazetteer,
  span: AddressSpan,
  era: Era,
  byUnit: ReadonlyMap<UnitVersion, AddressSpan[]>,
): Reading => {
  const spans = [span]
  let score = span.score + LATER_ERA[era]
  let above = span.unit.level
  for (const { unit, weight } of surroundings(gazetteer, span.unit, era)) {
    if (spans.some(used => used.unit.level === unit.level && used !== span)) continue
    let best: AddressSpan | undefined
    let bestScore = 0
    for (const other of byUnit.get(unit) ?? []) {
      if (overlaps(spans, other)) continue
      const near = spans.some(({ from, to }) => other.from === to || other.to === from)
      const value = other.score * weight + (near ? NEXT_TO : 0)
      if (value > bestScore) {
        best = other
        bestScore = value
      }
    }
    if (best) {
      spans.push(best)
      score += bestScore
      above = unit.level
    } else if (unit.level === 'district' && weight === 1) score -= SKIPPED_LEVEL
  }
  return {
    unit: span.unit,
    era,
    spans,
    score: above === 'commune' && span.unit.level === 'commune' ? score - 1 : score,
  }
}

const lineOf = (gazetteer: Gazetteer, unit: UnitVersion, era: Era): UnitVersion[] => {
  const line: UnitVersion[] = []
  for (let at: UnitVersion | undefined = unit; at; at = gazetteer.parent(at, era)) line.push(at)
  return line
}

/** The country and postal codes say nothing of the place. */
const NO_DETAIL = /^(?:việt nam|viet ?nam|vn|\d{5,6})\.?$/i

/** What the spans leave of the text, tidied. */
const detailOf = (
  text: string,
  words: readonly { start: number; end: number }[],
  spans: readonly AddressSpan[],
): string => {
  const parts: string[] = []
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, words[from].start))
    at = words[to - 1].end
  }
  parts.push(text.slice(at))
  return parts
    .flatMap(part => part.split(/[,;\n]/))
    .map(part => part.replace(/^[\s:.()\-–]+|[\s:(\-–]+$/g, '').trim())
    .filter(part => part !== '' && part !== ')' && !NO_DETAIL.test(part))
    .join(', ')
}

/**
 * The parts of an address with their units: `Số 1 Lê Lợi, phường Bến Nghé, Quận 1, TP.HCM`. Any order, abbreviations, capitals,
 * missing type words and missing marks are read. Words that fit several units give those as `alternatives`. Nothing throws but
 * a text that is no string or an unknown era (`InputError`).
 */
export const parseAddress = (
  knowledge: PlaceKnowledge,
  address: string,
  options: ParseAddressOptions = {},
  caller = 'parseAddress',
): Address => {
  const text = checkText(address, 'an address')
  checkOptions(options, ['era'], "{ era: '2023' }", caller)
  const wanted = options.era === undefined ? undefined : checkEra(options.era)
  const { gazetteer } = knowledge
  const words = addressWords(text)
  const spans = addressSpans(knowledge, words)
  const byUnit = new Map<UnitVersion, AddressSpan[]>()
  for (const span of spans) {
    const list = byUnit.get(span.unit)
    if (list) list.push(span)
    else byUnit.set(span.unit, [span])
  }
  let readings: Reading[] = []
  let most = 0
  for (const span of spans) {
    if (span.former) continue
    for (const era of wanted ? [wanted] : ERAS) {
      if (!span.unit.eras.includes(era)) continue
      const reading = readFrom(gazetteer, span, era, byUnit)
      if (reading.score > most) most = reading.score
      if (reading.score >= most - TIE) readings.push(reading)
    }
  }
  readings = readings.filter(({ score }) => score >= most - TIE).sort((a, b) => b.score - a.score)
  if (readings.length === 0) return { text, detail: text.trim(), alternatives: [] }
  const best = readings[0]
  const rivals = readings.filter(({ unit, era }) => era === best.era && unit !== best.unit)
  const line = lineOf(gazetteer, best.unit, best.era).filter(unit =>
    rivals.every(rival => lineOf(gazetteer, rival.unit, rival.era).includes(unit)),
  )
  const describe = (unit: UnitVersion, era: Era) => describeUnit(gazetteer, unit, era)
  const parts: { -readonly [Level in 'commune' | 'district' | 'province']?: Unit } = {}
  for (const unit of line) parts[unit.level] = describe(unit, best.era)
  const alternatives = new Map(
    (rivals.length > 0 ? [best, ...rivals] : []).map(({ unit, era }) => [unit, describe(unit, era)]),
  )
  return {
    text,
    detail: detailOf(text, words, best.spans),
    era: best.era,
    ...parts,
    alternatives: [...alternatives.values()],
  }
}

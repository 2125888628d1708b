import { dictionary } from '../dictionary.js'
import type { FigureModifier } from '../document.js'
import { cellList } from '../lexicon/cells.js'
import { phraseForms } from '../lexicon/phrase-forms.js'
import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import { APPROXIMATORS, COUNTED_NOUNS, CURRENCIES, ORDINAL_HEADS, UNITS } from './data.js'

export type UnitKind = 'measure' | 'duration' | 'percent' | 'money'

/** A unit of measure, time or money by one of its forms. */
export interface Unit {
  readonly kind: UnitKind
  /** SI or UCUM symbol, ISO 4217 code, name of a span of time. */
  readonly unit: string
  /** Size of a span of time in months (years and months) or seconds (weeks and less). */
  readonly months?: number
  readonly seconds?: number
  /** The form is another word too and counts only after thousands: `bảng`, `tệ`. */
  readonly large?: boolean
}

export interface OrdinalHead {
  readonly words: boolean
  readonly roman: boolean
}

export interface FigureLexicon {
  /** Units by forms as written, and in lower case for those that no other unit has in lower case. */
  readonly units: PhraseTrie<Unit>
  readonly lowerUnits: PhraseTrie<Unit>
  /** Currencies that stand before the number: `$ 7`, `USD 5.000`. */
  readonly before: PhraseTrie<Unit>
  readonly modifiers: PhraseTrie<FigureModifier>
  readonly ordinalHeads: PhraseTrie<OrdinalHead>
  /** Counted nouns with the group they belong to: people, animal, building … */
  readonly nouns: PhraseTrie<string>
}

const MONTHS = dictionary<number>({
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
})
const SECONDS = dictionary<number>({
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86400,
  night: 86400,
  week: 604800,
})

export const readFigureLexicon = (read: ReadData): FigureLexicon => {
  const units = createPhraseTrie<Unit>()
  const lowerUnits = createPhraseTrie<Unit>()
  const before = createPhraseTrie<Unit>()
  const addUnit = (form: string, unit: Unit): void => {
    const forms = phraseForms(form)
    units.add(forms, unit)
    if (form.length > 1)
      lowerUnits.add(
        forms.map(part => part.toLowerCase()),
        unit,
        old => old,
      )
  }
  for (const row of parseTsv(read(UNITS), UNITS, ['unit', 'kind', 'forms'])) {
    const [months, seconds] = [MONTHS[row.unit], SECONDS[row.unit]]
    const unit: Unit = {
      kind: row.kind as UnitKind,
      unit: row.unit,
      ...(months !== undefined && { months }),
      ...(seconds !== undefined && { seconds }),
    }
    for (const form of cellList(row.forms)) addUnit(form, unit)
  }
  for (const row of parseTsv(read(CURRENCIES), CURRENCIES, ['code', 'forms', 'before', 'large'])) {
    const unit: Unit = { kind: 'money', unit: row.code }
    for (const form of cellList(row.forms)) addUnit(form, unit)
    for (const form of cellList(row.large)) addUnit(form, { ...unit, large: true })
    for (const form of cellList(row.before)) before.add(phraseForms(form), unit)
  }
  const modifiers = createPhraseTrie<FigureModifier>()
  for (const row of parseTsv(read(APPROXIMATORS), APPROXIMATORS, ['modifier', 'forms'])) {
    for (const form of cellList(row.forms)) modifiers.add(phraseForms(form), row.modifier as FigureModifier)
  }
  const ordinalHeads = createPhraseTrie<OrdinalHead>()
  for (const row of parseTsv(read(ORDINAL_HEADS), ORDINAL_HEADS, ['head', 'words', 'roman'])) {
    ordinalHeads.add(phraseForms(row.head), { words: row.words === 'yes', roman: row.roman === 'yes' })
  }
  const nouns = createPhraseTrie<string>()
  for (const row of parseTsv(read(COUNTED_NOUNS), COUNTED_NOUNS, ['noun', 'group'])) {
    nouns.add(phraseForms(row.noun.toLowerCase()), row.group)
  }
  return { units, lowerUnits, before, modifiers, ordinalHeads, nouns }
}

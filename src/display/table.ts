import { checkLayers, checkOptions, checkPositive } from '../check-options.js'
import { type AdministrativeUnit, type Appointment, type Document, requireDocument } from '../document.js'
import { columns } from './columns.js'
import { describeFigure } from './describe-figure.js'
import { type DisplayLanguage, type Labels, labelsOf } from './labels.js'
import { firstMention, mentions, peopleOf } from './people.js'
import { printable } from './printable.js'

/** A layer that a table shows; offices stand with the people of `entities`. */
export type TableLayer = 'entities' | 'figures' | 'times' | 'references' | 'quotations'
export const TABLE_LAYERS: readonly TableLayer[] = ['entities', 'figures', 'times', 'references', 'quotations']

export interface TableOptions {
  /** What to show: all by default. */
  readonly layers?: readonly TableLayer[]
  /** Language of the headings; English by default. */
  readonly language?: DisplayLanguage
  /** Columns of the terminal; longer cells end in `…`. 110 by default. */
  readonly width?: number
}

type Rows = readonly (readonly string[])[]

/** An entity by its fullest name: `ông Hào` was introduced as `Phan Đình Hào`, `UBND xã` as `UBND xã Cẩm Duệ`. */
const textOf = (document: Document, index: number | undefined): string => {
  if (index === undefined) return ''
  const here = document.entities[index].text
  const first = document.entities[firstMention(document, index)].text
  return printable(first.length > here.length ? first : here)
}

const officeRow = (document: Document, appointment: Appointment, labels: Labels): string[] => {
  const { position, organization, place, former, term, inferred } = appointment
  const office = textOf(document, position)
  const where = textOf(document, organization) || inferred || textOf(document, place)
  return [
    former ? `${office} (${labels.former})` : office,
    where,
    term === undefined ? '' : printable(document.times[term].text),
  ]
}

const peopleRows = (document: Document, labels: Labels): Rows =>
  peopleOf(document).flatMap(({ person, appointments }) => {
    const name = textOf(document, person)
    const offices = new Map(
      appointments.map(appointment => {
        const row = officeRow(document, appointment, labels)
        return [row.join('\u0000').normalize('NFC'), row]
      }),
    )
    if (offices.size === 0) return [[name]]
    return [...offices.values()].map((row, index) => [index === 0 ? name : '', ...row])
  })

const spelling = (text: string): string => text.normalize('NFC').toLowerCase()

/** Offices of which the text tells no holder, once each. */
const officeRows = (document: Document): Rows => {
  const told = new Set(document.appointments.map(({ position }) => spelling(document.entities[position].text)))
  return mentions(document, 'POSITION').flatMap(index => {
    const { text } = document.entities[index]
    if (told.has(spelling(text))) return []
    told.add(spelling(text))
    return [[printable(text)]]
  })
}

const unitCell = ({ path, successors }: AdministrativeUnit, labels: Labels): string[] => [
  path.join(', '),
  successors.length === 0
    ? ''
    : `${labels.now} ${successors.map(({ name, partial }) => (partial ? `${name} (${labels.partly})` : name)).join(', ')}`,
]

const placeRows = (document: Document, labels: Labels): Rows =>
  mentions(document, 'LOC').map(index => {
    const { unit } = document.entities[index]
    return [textOf(document, index), ...(unit ? unitCell(unit, labels) : [])]
  })

const figureRows = (document: Document): Rows =>
  document.figures.map(figure => [
    printable(figure.text),
    figure.kind,
    describeFigure(figure),
    printable([figure.noun, figure.attribute].filter(part => part !== undefined).join(' · ')),
    textOf(document, figure.subject),
    figure.time === undefined ? '' : printable(document.times[figure.time].text),
  ])

/** What a document says, for a reader at a terminal: people with their offices, places, organizations, key figures, times. */
export const toTable = (document: Document, options: TableOptions = {}): string => {
  requireDocument(document, 'toTable')
  checkOptions(options, ['layers', 'language', 'width'], '{ width: 80 }', 'toTable')
  const { layers = TABLE_LAYERS, language = 'en', width = 110 } = options
  checkLayers(layers, TABLE_LAYERS, 'toTable')
  checkPositive(width, 'toTable: width')
  const labels = labelsOf(language, 'toTable')
  const sections: readonly (readonly [TableLayer, string, Rows])[] = [
    ['entities', document.appointments.length > 0 ? labels.holders : labels.people, peopleRows(document, labels)],
    ['entities', labels.offices, officeRows(document)],
    ['entities', labels.organizations, mentions(document, 'ORG').map(index => [textOf(document, index)])],
    ['entities', labels.places, placeRows(document, labels)],
    ['figures', labels.figures, figureRows(document)],
    [
      'times',
      labels.times,
      document.times.map(time => [printable(time.text), time.kind, time.value ?? '', time.part ?? '']),
    ],
    [
      'references',
      labels.references,
      document.references.map(({ text, number, year }) => [
        printable(text),
        number,
        year === undefined ? '' : `${year}`,
      ]),
    ],
    [
      'quotations',
      labels.quotations,
      document.quotations.map(({ speaker, verb, text }) => [
        textOf(document, speaker) || labels.unknownSpeaker,
        verb ?? '',
        printable(text),
      ]),
    ],
  ]
  const shown = sections.filter(([layer, , rows]) => layers.includes(layer) && rows.length > 0)
  if (shown.length === 0) return `${labels.nothing}\n`
  return shown
    .map(
      ([, heading, rows]) =>
        `${heading}\n${columns(rows, width - 2)
          .map(line => `  ${line}`.trimEnd())
          .join('\n')}\n`,
    )
    .join('\n')
}

import { type Document, requireDocument } from '../document.js'
import { InputError } from '../errors.js'

/** Layers that make tables: one flat record for each item. */
export type RowLayer = 'entities' | 'figures' | 'times' | 'references' | 'appointments' | 'quotations'

export type Cell = string | number | boolean
export type Row = Readonly<Record<string, Cell>>

const keep = (record: Record<string, Cell | undefined>): Row =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, Cell] => entry[1] !== undefined))

const entityText = (document: Document, index: number | undefined): string | undefined =>
  index === undefined ? undefined : document.entities[index].text

const timeText = (document: Document, index: number | undefined): string | undefined =>
  index === undefined ? undefined : (document.times[index].value ?? document.times[index].text)

const figureText = (document: Document, index: number | undefined): string | undefined =>
  index === undefined ? undefined : document.figures[index].text

const makers: { readonly [L in RowLayer]: (document: Document) => Record<string, Cell | undefined>[] } = {
  entities: document =>
    document.entities.map(({ start, end, text, type, parent, same, unit }) => ({
      start,
      end,
      text,
      type,
      inside: entityText(document, parent),
      same: entityText(document, same),
      code: unit?.code,
      era: unit?.era,
      path: unit?.path.join(', '),
      now: unit && unit.successors.length > 0 ? unit.successors.map(({ name }) => name).join('; ') : undefined,
    })),
  figures: document =>
    document.figures.map(
      ({ start, end, text, kind, value, of, low, high, unit, noun, attribute, per, modifier, change, ...rest }) => ({
        start,
        end,
        text,
        kind,
        value,
        of,
        low,
        high,
        unit,
        noun,
        attribute,
        per,
        modifier,
        change,
        subject: entityText(document, rest.subject),
        time: timeText(document, rest.time),
        exact: rest.exact,
        base: timeText(document, rest.base),
        conflict: figureText(document, rest.conflict),
      }),
    ),
  times: document =>
    document.times.map(({ start, end, text, kind, value, part, lunar, invalid }) => ({
      start,
      end,
      text,
      kind,
      value,
      part,
      lunar,
      invalid,
    })),
  references: document =>
    document.references.map(({ start, end, text, kind, number, year, issuer }) => ({
      start,
      end,
      text,
      kind,
      number,
      year,
      issuer,
    })),
  appointments: document =>
    document.appointments.map(({ person, position, organization, place, former, term, inferred, text }) => ({
      person: entityText(document, person),
      position: entityText(document, position),
      organization: entityText(document, organization),
      place: entityText(document, place),
      former,
      term: timeText(document, term),
      inferred,
      text,
    })),
  quotations: document =>
    document.quotations.map(({ start, end, text, speaker, verb, direct }) => ({
      start,
      end,
      text,
      speaker: entityText(document, speaker),
      verb,
      direct,
    })),
}

/** Column names of each layer, in order. */
export const rowColumns: { readonly [L in RowLayer]: readonly string[] } = {
  entities: ['start', 'end', 'text', 'type', 'inside', 'same', 'code', 'era', 'path', 'now'],
  figures: [
    'start',
    'end',
    'text',
    'kind',
    'value',
    'of',
    'low',
    'high',
    'unit',
    'noun',
    'attribute',
    'per',
    'modifier',
    'change',
    'subject',
    'time',
    'exact',
    'base',
    'conflict',
  ],
  times: ['start', 'end', 'text', 'kind', 'value', 'part', 'lunar', 'invalid'],
  references: ['start', 'end', 'text', 'kind', 'number', 'year', 'issuer'],
  appointments: ['person', 'position', 'organization', 'place', 'former', 'term', 'inferred', 'text'],
  quotations: ['start', 'end', 'text', 'speaker', 'verb', 'direct'],
}

/** The rows of a layer, for a function that the errors name. */
export const rowsFor = (caller: string, document: Document, layer: RowLayer): Row[] => {
  requireDocument(document, caller)
  if (!Object.hasOwn(makers, layer)) {
    throw new InputError(`${caller}: no table of "${layer}"; there are ${Object.keys(makers).join(', ')}`)
  }
  return makers[layer](document).map(keep)
}

/** Items of a layer as flat records with references written out: ready for data frames, spreadsheets and charts. */
export const toRows = (document: Document, layer: RowLayer): Row[] => rowsFor('toRows', document, layer)

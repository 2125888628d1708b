import { checkLayers, checkOptions, kindOf } from '../check-options.js'
import { type Appointment, type Document, requireDocument } from '../document.js'
import { InputError } from '../errors.js'
import { describeFigure } from './describe-figure.js'
import { escapeHtml } from './escape-html.js'
import { htmlPage } from './html-page.js'
import { htmlStyle } from './html-style.js'
import { type DisplayLanguage, type Labels, labelsOf } from './labels.js'
import { MARK_LAYERS, type Mark, type MarkLayer, piecesOf } from './marks.js'
import { appointmentsByPerson, firstMention } from './people.js'
import { printable } from './printable.js'

export interface HtmlOptions {
  /** What to highlight: all of `entities`, `figures`, `times`, `references` by default. */
  readonly layers?: readonly MarkLayer[]
  /** Language of labels; English by default. */
  readonly language?: DisplayLanguage
  /** Put the style sheet before the text; true by default. */
  readonly style?: boolean
  /** A whole page with this title instead of a fragment. */
  readonly page?: string
}

type Offices = ReadonlyMap<number, readonly Appointment[]>

/** What a pointer resting on a mark shows: the unit's path and what became of it, the offices of a person, the value. */
const tooltip = (document: Document, { layer, index }: Mark, labels: Labels, offices: Offices): string => {
  const filled = (parts: readonly (string | undefined)[], separator: string) =>
    parts.filter(part => part).join(separator)
  if (layer === 'figures') {
    const figure = document.figures[index]
    return filled([figure.kind, describeFigure(figure), figure.noun, figure.attribute], ' · ')
  }
  if (layer === 'times') return filled([document.times[index].kind, document.times[index].value], ' · ')
  if (layer === 'references') return document.references[index].number
  const { unit, type } = document.entities[index]
  if (unit) {
    const now = unit.successors.map(({ name, partial }) => (partial ? `${name} (${labels.partly})` : name)).join(', ')
    return filled([unit.path.join(', '), now && `${labels.now} ${now}`], ' → ')
  }
  if (type !== 'PER') return ''
  const textOf = (at: number | undefined) => (at === undefined ? undefined : document.entities[at].text)
  const held = offices.get(firstMention(document, index)) ?? []
  const titles = held.map(({ position, organization }) =>
    printable(filled([textOf(position), textOf(organization)], ' ')),
  )
  return [...new Set(titles)].join('; ')
}

const opening = (document: Document, mark: Mark, labels: Labels, offices: Offices): string => {
  const kind = mark.layer === 'entities' ? document.entities[mark.index].type : labelOfLayer[mark.layer]
  const title = printable(tooltip(document, mark, labels, offices))
  const reference = `data-layer="${mark.layer}" data-index="${mark.index}"`
  return `<mark class="v-${kind.toLowerCase()}" ${reference} data-label="${escapeHtml(labels[kind])}"${
    title === '' ? '' : ` title="${escapeHtml(title)}"`
  }>`
}

const labelOfLayer = { figures: 'figure', times: 'time', references: 'reference' } as const

/** Makes sure that options are those of {@link toHtml}; the errors name the function that was called. */
export const checkHtmlOptions = (options: HtmlOptions, caller: string): void => {
  checkOptions(options, ['layers', 'language', 'style', 'page'], "{ layers: ['entities'] }", caller)
  const { layers = MARK_LAYERS, language = 'en', page } = options
  checkLayers(layers, MARK_LAYERS, caller)
  labelsOf(language, caller)
  if (page !== undefined && typeof page !== 'string')
    throw new InputError(`${caller}: page must be a string, the title of the page, not ${kindOf(page)}`)
}

/**
 * The text as HTML with everything found in it marked. All of the text is escaped: the result is safe to put into a page
 * whatever the text holds. Marks carry `data-layer` and `data-index`, so that a page can look up the item in the document.
 */
export const toHtml = (document: Document, options: HtmlOptions = {}): string => {
  requireDocument(document, 'toHtml')
  checkHtmlOptions(options, 'toHtml')
  const { layers = MARK_LAYERS, language = 'en', style = true, page } = options
  const labels = labelsOf(language, 'toHtml')
  const offices = appointmentsByPerson(document)
  const body = piecesOf(document, layers)
    .map(
      ({ text, open, close }) =>
        open.map(mark => opening(document, mark, labels, offices)).join('') +
        escapeHtml(text) +
        '</mark>'.repeat(close),
    )
    .join('')
  const article = `<div class="vietnlp" lang="vi">${body}</div>\n`
  if (page !== undefined) {
    const { before, after } = htmlPage(page)
    return before + article + after
  }
  return style ? `<style>${htmlStyle}</style>\n${article}` : article
}

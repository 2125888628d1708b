import { barChart, type Row, type RowLayer } from 'vietnlp'
import { byId, create } from './elements.js'
import { currentLanguage, say } from './language.js'
import { goToMark } from './marked-text.js'
import type { ChartGroup, Summary, Table } from './protocol.js'
import { isWordName, type WordName } from './words.js'

const MOST_BARS = 12

const COLUMNS: { readonly [L in RowLayer]: readonly WordName[] } = {
  appointments: ['person', 'position', 'organization', 'place', 'term'],
  figures: ['text', 'kind', 'value', 'of', 'unit', 'noun', 'attribute', 'subject', 'time'],
  entities: ['text', 'type', 'path', 'now'],
  times: ['text', 'kind', 'value'],
  references: ['text', 'kind', 'number', 'year'],
  quotations: ['speaker', 'verb', 'text'],
}

let summary: Summary | undefined
let shown: RowLayer = 'appointments'
let unit: string | undefined

/** The table that is shown, for the download. */
export const shownLayer = (): RowLayer => shown

const cellText = (column: WordName, cells: Row): string => {
  const value = column === 'organization' ? (cells.organization ?? cells.inferred) : cells[column]
  if (value === undefined) return ''
  if (column === 'position' && cells.former) return `${value} (${say('former')})`
  if (column === 'value' && cells.low !== undefined) {
    return [cells.low, cells.high].map(end => end?.toLocaleString(currentLanguage())).join('–')
  }
  if ((column === 'kind' || column === 'type') && isWordName(String(value))) return say(String(value) as WordName)
  return typeof value === 'number' && column !== 'year' ? value.toLocaleString(currentLanguage()) : String(value)
}

const tableElement = ({ layer, rows }: Table): HTMLElement => {
  const columns = COLUMNS[layer].filter(column => rows.some(({ cells }) => cellText(column, cells) !== ''))
  const head = create('tr', {}, ...columns.map(column => create('th', { scope: 'col' }, say(column))))
  const body = rows.map(({ cells, mark }) => {
    const row = create(
      'tr',
      {},
      ...columns.map((column, position) => {
        const text = cellText(column, cells)
        if (position > 0 || !mark || text === '') return create('td', {}, text)
        const link = create('button', { type: 'button', class: 'link' }, text)
        link.addEventListener('click', () => goToMark(mark))
        return create('td', {}, link)
      }),
    )
    return row
  })
  return create('table', { lang: 'vi' }, create('thead', {}, head), create('tbody', {}, ...body))
}

const chartElements = (groups: readonly ChartGroup[]): (Node | string)[] => {
  const group = groups.find(candidate => candidate.unit === unit) ?? groups[0]
  if (!group) return []
  const select = create('select', { id: 'unit' })
  for (const { unit: name, bars } of groups) {
    const option = create('option', { value: name }, `${name} (${bars.length})`)
    option.selected = name === group.unit
    select.append(option)
  }
  select.addEventListener('change', () => {
    unit = select.value
    show()
    byId('unit').focus()
  })
  const chart = create('div', { class: 'bars', lang: 'vi' })
  const bars = [...group.bars].sort((a, b) => b.value - a.value).slice(0, MOST_BARS)
  chart.innerHTML = barChart(bars, { title: `${say('figures')} (${group.unit})` })
  return [create('label', {}, `${say('scale')} `, select), chart]
}

const tabButton = (table: Table): HTMLElement => {
  const chosen = table.layer === shown
  const tab = create(
    'button',
    {
      type: 'button',
      role: 'tab',
      id: `tab-${table.layer}`,
      'aria-selected': String(chosen),
      'aria-controls': 'panel',
      tabindex: chosen ? '0' : '-1',
    },
    `${say(table.layer)} (${table.count})`,
  )
  tab.addEventListener('click', () => choose(table.layer))
  return tab
}

const choose = (layer: RowLayer): void => {
  shown = layer
  show()
  byId(`tab-${layer}`).focus()
}

const show = (): void => {
  if (!summary) return
  const { tables, groups } = summary
  byId('tabs').replaceChildren(...tables.map(tabButton))
  byId('panel').setAttribute('aria-labelledby', `tab-${shown}`)
  const table = tables.find(({ layer }) => layer === shown)!
  const rest = table.count - table.rows.length
  byId('chart').replaceChildren(...(shown === 'figures' ? chartElements(groups) : []))
  byId('table').replaceChildren(
    table.count === 0 ? create('p', {}, say('nothing')) : tableElement(table),
    ...(rest > 0 ? [create('p', {}, say('more', { count: rest }))] : []),
  )
}

/** Shows tables and chart of an analysis. */
export const showTables = (found: Summary): void => {
  summary = found
  show()
}

export const startTables = (): void => {
  byId('tabs').addEventListener('keydown', event => {
    const layers = summary?.tables.map(({ layer }) => layer) ?? []
    const at = layers.indexOf(shown)
    const next = {
      ArrowRight: (at + 1) % layers.length,
      ArrowLeft: (at + layers.length - 1) % layers.length,
      Home: 0,
      End: layers.length - 1,
    }[event.key]
    if (next === undefined || layers.length === 0) return
    event.preventDefault()
    choose(layers[next])
  })
}

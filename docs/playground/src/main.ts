import sample from '../../../examples/sample-article.txt?raw'
import { SUPERSEDED, startAnalysis } from './analysis.js'
import { startCard } from './card.js'
import { shownLayer, showTables, startTables } from './data-tables.js'
import { byId, create } from './elements.js'
import { currentLanguage, say, startLanguage } from './language.js'
import { showLegend } from './legend.js'
import { showMarkedText, startMarkKeys } from './marked-text.js'
import type { Request, Summary } from './protocol.js'
import { startTextInput } from './text-input.js'

const TYPING_PAUSE = 150
/** An analysis that has run for this long is broken off when the text changes. */
const PATIENCE = 1000

const { ask, restart } = startAnalysis()
const status = byId('status')
const date = byId<HTMLInputElement>('date')
let isLoaded = false
let isBusy = false
let isStale = false
let begun = 0
let impatient = 0
let timer = 0
let last: Summary | undefined

const fail = (error: unknown, retry: () => void): void => {
  const again = create('button', { type: 'button' }, say('retry'))
  again.addEventListener('click', retry)
  const message = error instanceof Error ? error.message : String(error)
  byId('error').replaceChildren(`${say('failed')} ${message} `, again)
  byId('error').hidden = false
  status.textContent = ''
}

const tell = ({ characters, milliseconds }: Summary): void => {
  status.textContent = say('analyzed', { characters, milliseconds: Math.max(1, Math.round(milliseconds)) })
}

const askForSummary = async (): Promise<Summary | undefined> => {
  begun = performance.now()
  try {
    return await ask({ type: 'analyze', text: input.text(), date: date.value, language: currentLanguage() })
  } catch (error) {
    if (error === SUPERSEDED) return undefined
    throw error
  } finally {
    clearTimeout(impatient)
  }
}

/** Analyzes the text as it is now. While one analysis runs, only the last change waits, and not for long. */
const analyze = async (): Promise<void> => {
  if (!isLoaded) return
  if (isBusy) {
    isStale = true
    clearTimeout(impatient)
    impatient = window.setTimeout(restart, Math.max(0, begun + PATIENCE - performance.now()))
    return
  }
  isBusy = true
  status.textContent = say('analyzing')
  document.body.setAttribute('aria-busy', 'true')
  try {
    do {
      isStale = false
      last = (await askForSummary()) ?? last
    } while (isStale)
    if (!last) return
    showLegend(last.counts)
    showTables(last)
    await showMarkedText(ask, last)
    tell(last)
  } catch (error) {
    fail(error, () => location.reload())
  } finally {
    isBusy = false
    document.body.removeAttribute('aria-busy')
  }
  if (isStale) void analyze()
}

const input = startTextInput(now => {
  clearTimeout(timer)
  timer = window.setTimeout(analyze, now ? 0 : TYPING_PAUSE)
})

const save = async (request: Extract<Request, { type: 'download' }>, name: string): Promise<void> => {
  const url = URL.createObjectURL(await ask(request))
  create('a', { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const load = async (): Promise<void> => {
  byId('error').hidden = true
  status.textContent = say('loading')
  try {
    await ask({ type: 'load' })
    isLoaded = true
    status.textContent = say('ready')
    document.body.dataset.ready = 'true'
    await analyze()
    // Only now, when its files lie in the cache of the browser: none is fetched twice.
    if (IS_BUILT) await navigator.serviceWorker?.register('service-worker.js').catch(() => {})
  } catch (error) {
    fail(error, load)
  }
}

startLanguage(() => {
  if (isLoaded) void analyze()
})
startCard(ask)
startMarkKeys()
startTables()
date.addEventListener('change', analyze)
byId('sample').addEventListener('click', () => input.set({ text: sample }))
byId('json').addEventListener('click', () => save({ type: 'download', format: 'json' }, 'vietnlp.json'))
byId('csv').addEventListener('click', () => {
  const layer = shownLayer()
  void save({ type: 'download', format: 'csv', layer }, `vietnlp-${layer}.csv`)
})
byId<HTMLTextAreaElement>('text').value ||= sample
void load()

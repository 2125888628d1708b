import { type Analyzer, type DisplayLanguage, type Document, figureGroups, loadAnalyzer, toCsv, toHtml } from 'vietnlp'
import { factsOf } from './facts.js'
import { fetchCompressed } from './fetch-compressed.js'
import { cutPieces } from './pieces.js'
import type { Reply, Request, Summary } from './protocol.js'
import { countsOf, tablesOf } from './tables.js'

// The document stays here: only what the page shows crosses over, so that a text of megabytes costs the page nothing.
let analyze: Analyzer | undefined
let document: Document | undefined
let pieces: readonly string[] = []

const load = async (): Promise<number> => {
  const begin = performance.now()
  analyze ??= await loadAnalyzer({ base: new URL(DATA_FOLDER, pageUrl), fetch: fetchCompressed })
  // The first text pays for compiling; a short one now spares the reader's own.
  analyze(
    'Ngày 2/9/2025, ông Nguyễn Văn An, Chủ tịch UBND xã Cẩm Duệ, tỉnh Hà Tĩnh, trao 15 suất quà trị giá 3 triệu đồng.',
  )
  return performance.now() - begin
}

// The script lies in assets/, data lies beside the page.
const pageUrl = new URL(self.name)

const run = async (text: string, date: string, language: DisplayLanguage): Promise<Summary> => {
  if (!analyze) await load()
  const begin = performance.now()
  document = analyze!(text, date === '' ? {} : { referenceDate: date })
  const milliseconds = performance.now() - begin
  pieces = cutPieces(toHtml(document, { style: false, language }))
  return {
    characters: text.length,
    milliseconds,
    counts: countsOf(document),
    tables: tablesOf(document),
    groups: figureGroups(document).filter(({ bars }) => bars.length > 1),
    pieces: pieces.length,
  }
}

const download = (request: Extract<Request, { type: 'download' }>): Blob => {
  if (!document) return new Blob()
  if (request.format === 'json') return new Blob([JSON.stringify(document, null, 1)], { type: 'application/json' })
  // Spreadsheets take a file for UTF-8 only when it begins with this mark.
  return new Blob(['\ufeff', toCsv(document, request.layer)], { type: 'text/csv;charset=utf-8' })
}

const answer = async (request: Request): Promise<Reply[Request['type']]> => {
  switch (request.type) {
    case 'load':
      return load()
    case 'analyze':
      return run(request.text, request.date, request.language)
    case 'piece':
      return pieces[request.piece] ?? ''
    case 'facts':
      return document ? factsOf(document, request.mark, request.language) : []
    case 'download':
      return download(request)
  }
}

self.onmessage = async ({ data }: MessageEvent<{ id: number; request: Request }>) => {
  try {
    self.postMessage({ id: data.id, value: await answer(data.request) })
  } catch (error) {
    self.postMessage({ id: data.id, error: error instanceof Error ? error.message : String(error) })
  }
}

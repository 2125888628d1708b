import type { AnalyzerOptions } from './analyzer.js'

/** The part of an answer to a request that is looked at; what `fetch` gives has it. */
export interface DataResponse {
  readonly ok: boolean
  readonly status: number
  readonly statusText: string
  readonly headers: { get(name: string): string | null }
  arrayBuffer(): Promise<ArrayBuffer>
}

/** Where data comes from. */
export interface DataSource {
  /**
   * The folder that holds the files of the package's `data/` folder: a URL, in a browser relative to the page (`/vietnlp/data/`); in
   * Node a path, too, and the package's own folder by default.
   */
  readonly base?: string | URL
  /** Used instead of the global `fetch`: for other caches, headers, compressed files. */
  readonly fetch?: (url: string) => Promise<DataResponse>
}

/** What to load and from where. */
export interface LoadOptions extends AnalyzerOptions, DataSource {}

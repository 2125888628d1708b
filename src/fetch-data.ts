import { checkOptions } from './check-options.js'
import { InputError, ModelError } from './errors.js'
import type { DataSource } from './load-options.js'
import { checkModel } from './model/read.js'

const ADVICE =
  'copy the folder node_modules/vietnlp/data to where your site is served and give its address as `base`, or import from "vietnlp/embedded"'

const folderOf = (base: DataSource['base']): string => {
  if (base === undefined || base === '') {
    throw new InputError(`\`base\` is missing, the URL of the data of vietnlp: ${ADVICE}`)
  }
  if (typeof base !== 'string' && !(base instanceof URL)) throw new InputError('`base` must be a string or a URL')
  // Query and fragment stay out of the way of the file names.
  const folder = String(base).replace(/[?#].*$/s, '')
  return folder.endsWith('/') ? folder : `${folder}/`
}

/** Throws `InputError` for anything but options that say where data comes from. */
export const checkSource = (source: DataSource): void =>
  checkOptions(source, ['base', 'fetch'], "{ base: '/vietnlp/data/' }", 'loadData')

/** Where data comes from, out of options that say more. */
export const sourceOf = ({ base, fetch }: DataSource): DataSource => ({
  ...(base !== undefined && { base }),
  ...(fetch !== undefined && { fetch }),
})

const LESS_THAN = 0x3c

/** No file of the library begins with `<`; a server that answers any path with a page of its own does. */
const isPage = (bytes: Uint8Array, type: string | null): boolean => {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d) at++
  return bytes[at] === LESS_THAN || /^text\/html\b/i.test(type ?? '')
}

const fetchFile = async (url: string, get: NonNullable<DataSource['fetch']>): Promise<Uint8Array> => {
  let response: Awaited<ReturnType<typeof get>>
  let bytes: Uint8Array
  try {
    response = await get(url)
    bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array()
  } catch (cause) {
    // Node says `fetch failed` and has the reason one level down.
    const reasons = [cause, (cause as { cause?: unknown } | undefined)?.cause].filter(reason => reason !== undefined)
    const why = reasons.map(reason => (reason instanceof Error ? reason.message : String(reason))).join(': ')
    throw new ModelError(
      `cannot fetch ${url} (${why}); check the connection, the address, and that its server allows requests from this page (CORS)`,
      { cause },
    )
  }
  if (!response.ok) {
    throw new ModelError(`${url} answers ${`${response.status} ${response.statusText}`.trim()}; ${ADVICE}`)
  }
  if (bytes.length === 0) throw new ModelError(`${url} is empty; ${ADVICE}`)
  if (isPage(bytes, response.headers.get('content-type'))) {
    throw new ModelError(`${url} gives a page of HTML instead of data: nothing lies at that address; ${ADVICE}`)
  }
  // Here, since what is fetched is kept: a model that came broken is fetched again by the next load.
  if (url.endsWith('.bin')) checkModel(bytes, url)
  return bytes
}

/**
 * Fetches files of the `data/` folder, all at once. Throws `InputError` without a `base`, `ModelError` with the address and what to
 * do when a file does not come.
 */
export const fetchData = async (
  paths: readonly string[],
  { base, fetch: get = url => fetch(url) }: DataSource,
): Promise<ReadonlyMap<string, Uint8Array>> => {
  const folder = folderOf(base)
  return new Map(await Promise.all(paths.map(async path => [path, await fetchFile(`${folder}${path}`, get)] as const)))
}

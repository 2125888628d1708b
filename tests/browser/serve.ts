import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export interface Served {
  readonly url: string
  /** Bytes of files sent so far, whoever asked for them. */
  readonly sent: () => number
  close(): Promise<void>
}

/** Serves folders as a plain host of static files does: no compression, 404 for what is not there. Later folders fill in. */
export const serve = async (...folders: readonly string[]): Promise<Served> => {
  let sent = 0
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const file = folders
      .map(folder => join(folder, path.endsWith('/') ? `${path}index.html` : path))
      .find(candidate => existsSync(candidate) && statSync(candidate).isFile())
    if (!file) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<!doctype html><title>Not found</title>')
      return
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
    sent += statSync(file).size
    createReadStream(file).pipe(response)
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    sent: () => sent,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}

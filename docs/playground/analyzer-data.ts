import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { dataFor } from '../../src/analyzer.js'

/** Puts the data of the analyzer beside the page, compressed: hosts of static files seldom compress what they do not know. */
export const analyzerData = (folder: string): Plugin => {
  const compressed = (path: string): Buffer => gzipSync(readFileSync(join(folder, path)), { level: 9 })
  return {
    name: 'analyzer-data',
    configureServer(server) {
      server.middlewares.use('/data/', (request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|\.gz(?:\?.*)?$/g, '')
        if (!dataFor().includes(path)) return next()
        response.setHeader('content-type', 'application/octet-stream')
        response.end(compressed(path))
      })
    },
    generateBundle() {
      for (const path of dataFor()) {
        this.emitFile({ type: 'asset', fileName: `data/${path}.gz`, source: compressed(path) })
      }
    },
  }
}

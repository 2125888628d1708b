import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { dataFor } from '../../src/analyzer.js'

/**
 * Puts the data of the analyzer beside the page, compressed: hosts of static files seldom compress what they do not know. Its folder is
 * named after what is inside (`DATA_FOLDER` in the code of the page), so that no cache mixes old data with new code.
 */
export const analyzerData = (folder: string): Plugin => {
  const bytesOf = (path: string): Buffer => readFileSync(join(folder, path))
  const compressed = (path: string): Buffer => gzipSync(bytesOf(path), { level: 9 })
  const hash = createHash('sha256')
  for (const path of dataFor()) hash.update(bytesOf(path))
  const name = `data/${hash.digest('hex').slice(0, 8)}`
  return {
    name: 'analyzer-data',
    config: () => ({ define: { DATA_FOLDER: JSON.stringify(`./${name}/`) } }),
    configureServer(server) {
      server.middlewares.use(`/${name}/`, (request, response, next) => {
        const path = (request.url ?? '').replace(/^\/|\.gz(?:\?.*)?$/g, '')
        if (!dataFor().includes(path)) return next()
        response.setHeader('content-type', 'application/octet-stream')
        response.end(compressed(path))
      })
    },
    generateBundle() {
      for (const path of dataFor()) {
        this.emitFile({ type: 'asset', fileName: `${name}/${path}.gz`, source: compressed(path) })
      }
    },
  }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Writes the service worker of the built page, `service-worker.js` with the list of all files before it; `IS_BUILT` tells the page. */
export const offlineFiles = (folder: string): Plugin => ({
  name: 'offline-files',
  enforce: 'post',
  config: (_, { command }) => ({ define: { IS_BUILT: JSON.stringify(command === 'build') } }),
  generateBundle(_, bundle) {
    // Names of files hold the hash of their content, but for the page itself.
    const files = Object.keys(bundle)
      .filter(file => file !== 'index.html')
      .sort()
    const page = readFileSync(join(folder, 'index.html'))
    const version = createHash('sha256').update(files.join('\n')).update(page).digest('hex').slice(0, 8)
    const list = `const VERSION = '${version}'\nconst FILES = ${JSON.stringify(['./', ...files])}\n`
    const source = list + readFileSync(join(folder, 'service-worker.js'), 'utf8')
    this.emitFile({ type: 'asset', fileName: 'service-worker.js', source })
  },
})

import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { it } from 'vitest'
import { root } from '../built.js'

// A type that a public function names and nobody can import, or a link to nothing, is an error of the reference (typedoc.json).
it('the API reference has everything that public names stand on', async () => {
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/typedoc/bin/typedoc'), '--emit', 'none'], {
    cwd: root,
  })
}, 300_000)

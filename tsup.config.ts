import { readFile, writeFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { dataFor } from './src/analyzer.js'
import { keywordData } from './src/keywords.js'
import { placesData } from './src/places/create-places.js'

/** Writes the module that `vietnlp/embedded` takes its data from: text as it is, which packs best on the way, the rest in base64. */
const embedData = async (): Promise<void> => {
  const texts: Record<string, string> = {}
  const binaries: Record<string, string> = {}
  for (const path of new Set([...dataFor(), ...keywordData, ...placesData])) {
    const bytes = await readFile(`data/${path}`)
    const text = bytes.toString('utf8')
    if (Buffer.from(text, 'utf8').equals(bytes)) texts[path] = text
    else binaries[path] = bytes.toString('base64')
  }
  const module = Object.entries({ texts, binaries }).map(
    ([name, files]) => `export const ${name} = ${JSON.stringify(files)}\n`,
  )
  await writeFile('dist/embedded-data.js', module.join(''))
}

const shared = { target: 'es2022', dts: true, sourcemap: true, splitting: true } satisfies Options

export default defineConfig([
  // Flat entry names: the shim of import.meta.url lands in a shared chunk in CJS, and only when every output lies directly in
  // dist/ does '../data/' mean the same folder from each of them.
  {
    ...shared,
    entry: {
      node: 'src/node.ts',
      pool: 'src/pool.ts',
      'pool-worker': 'src/pool-worker.ts',
      unorm: 'src/unorm.ts',
      natural: 'src/natural.ts',
      cli: 'src/cli.ts',
    },
    format: ['esm', 'cjs'],
    platform: 'neutral',
    clean: true,
    shims: true,
    removeNodeProtocol: false,
    external: [/^node:/],
  },
  // For browsers, with dependencies inside: they are CommonJS, which a page without a bundler cannot import.
  {
    ...shared,
    entry: { browser: 'src/browser.ts', embedded: 'src/embedded.ts', 'browser-unorm': 'src/unorm.ts' },
    format: 'esm',
    platform: 'browser',
    noExternal: ['wink-tokenizer', 'emoji-regex', 'unorm'],
    external: ['./embedded-data.js'],
    onSuccess: embedData,
  },
])

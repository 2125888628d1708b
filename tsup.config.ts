import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { defineConfig, type Options } from 'tsup'
import { dataFor } from './src/analyzer.js'
import { keywordData } from './src/keywords.js'
import { placesData } from './src/places/data.js'
import { restoreData } from './src/restore/restorer.js'

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

/** Checksums of all data, for `vietnlp doctor` to tell a file that was cut off or changed since. */
const writeSums = async (): Promise<void> => {
  const sums: Record<string, string> = {}
  for (const path of new Set([...dataFor(), ...keywordData, ...placesData, ...restoreData])) {
    const bytes = await readFile(`data/${path}`)
    sums[path] = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  }
  await writeFile('dist/data-sums.json', JSON.stringify(sums))
}

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** English contractions and emoji are most of wink-tokenizer's weight; the scanner turns its reading of words and of emoji off. */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup: build => {
    build.onLoad({ filter: /eng-contractions\.js$/ }, () => ({ contents: 'module.exports = {}' }))
    build.onLoad({ filter: /emoji-regex[\\/]index\.js$/ }, () => ({ contents: 'module.exports = () => /(?!)/g' }))
  },
}

/** Leaves modules of `src` apart, as they import one another; only dependencies are taken in. */
const modulesApart: Plugin = {
  name: 'modules-apart',
  setup: build =>
    build.onResolve({ filter: /^\.{1,2}\// }, ({ path, importer }) => {
      if (!importer || importer.includes('node_modules')) return
      return { path: path === './embedded-data.js' ? '../embedded-data.js' : path, external: true }
    }),
}

const forNode = /^(?:cli|node|node-transform|pool|pool-worker|natural)(?:\/|\.ts$)/
const browserModules = Object.fromEntries(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter(file => /(?<!\.d)\.ts$/.test(file) && !forNode.test(file))
    .map(file => [`modules/${file.slice(0, -'.ts'.length)}`, `src/${file}`]),
)
const dependencies = ['wink-tokenizer', 'emoji-regex', 'unorm']

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
  // For pages without a bundler: few files, with dependencies inside, which are CommonJS that a page cannot import.
  {
    ...shared,
    entry: { browser: 'src/browser.ts', embedded: 'src/embedded.ts', 'browser-unorm': 'src/unorm.ts' },
    format: 'esm',
    platform: 'browser',
    noExternal: dependencies,
    external: ['./embedded-data.js'],
    esbuildPlugins: [withoutUnused],
    onSuccess: async () => {
      await embedData()
      await writeSums()
    },
  },
  // For bundlers: a file for each source, so that a page gets only what it imports.
  {
    target: 'es2022',
    entry: browserModules,
    format: 'esm',
    platform: 'browser',
    splitting: false,
    noExternal: dependencies,
    esbuildPlugins: [modulesApart, withoutUnused],
  },
])

import { dataFor, restoreData } from './dist/node.js'

/** What a bundler takes of the package for browsers, with esbuild, minified and compressed by gzip. */
const imported = (name, names, limit, rest) => ({
  name,
  path: 'dist/modules/browser.js',
  import: names,
  gzip: true,
  limit,
  ...rest,
})
const data = (name, paths, rest) => ({
  name,
  path: paths.map(path => `data/${path}`),
  disablePlugins: ['@size-limit/esbuild'],
  ...rest,
})

/**
 * Code cut to files as bundlers do by default, each compressed alone. Counted are the files that are loaded at once and, of the parts of
 * the analysis that are imported later, those named.
 */
const inFiles = (...parts) => ({
  modifyEsbuildConfig: config => ({
    ...config,
    format: 'esm',
    splitting: true,
    plugins: [
      {
        name: 'count-loaded',
        setup: build =>
          build.onEnd(({ metafile: { outputs } }) => {
            const loaded = new Set()
            const load = file => {
              if (loaded.has(file)) return
              loaded.add(file)
              for (const { path, kind } of outputs[file].imports) {
                const isLoaded =
                  kind !== 'dynamic-import' || parts.some(part => outputs[path].entryPoint?.endsWith(`/${part}.js`))
                if (isLoaded) load(path)
              }
            }
            load(Object.keys(outputs).find(file => file.endsWith('/index.js')))
            for (const file of Object.keys(outputs)) if (!loaded.has(file)) delete outputs[file]
          }),
      },
    ],
  }),
})
const analysis = '{ loadAnalyzer, analyze }'

export default [
  imported('text tools, tokens, sentences', '{ normalize, stripDiacritics, slugify, tokens, sentences }', '19 kB'),
  imported('words', '{ segment, loadData, segmentData }', '24 kB'),
  imported('addresses and units', '{ findUnits, parseAddress, convertAddress, loadData, placesData }', '26 kB'),
  imported('marks restored', '{ restoreDiacritics, loadData, restoreData }', '22 kB'),
  imported('analysis: files that come first', analysis, '31 kB', inFiles()),
  imported('analysis: files of people, places and organizations', analysis, '61 kB', inFiles('names')),
  imported('analysis: files of all layers', analysis, '116 kB', inFiles('names', 'times', 'figures', 'relations')),
  imported('analysis: all layers in one file', analysis, '116 kB'),
  imported('everything', '*', '155 kB'),
  data('data of the whole analysis', dataFor(), { gzip: true, limit: '2 MB' }),
  data('data that restores marks', restoreData, { brotli: true, limit: '2 MB' }),
]

import { dataFor, restoreData } from './dist/node.js'

/** What a bundler takes of the package for browsers, with esbuild, minified and compressed by gzip. */
const imported = (name, names, limit) => ({ name, path: 'dist/modules/browser.js', import: names, gzip: true, limit })
const data = (name, paths, rest) => ({
  name,
  path: paths.map(path => `data/${path}`),
  disablePlugins: ['@size-limit/esbuild'],
  ...rest,
})

export default [
  imported('text tools, tokens, sentences', '{ normalize, stripDiacritics, slugify, tokens, sentences }', '19 kB'),
  imported('words', '{ segment, loadData, segmentData }', '24 kB'),
  imported(
    'names: words, tags and entities joined from their steps',
    '{ createAnalyzer, tokenizer, segmenter, tagger, entityRecognizer, loadData, toHtml }',
    '39 kB',
  ),
  imported('addresses and units', '{ findUnits, parseAddress, convertAddress, loadData, placesData }', '27 kB'),
  imported('marks restored', '{ restoreDiacritics, loadData, restoreData }', '23 kB'),
  imported('the whole analysis', '{ loadAnalyzer, analyze }', '90 kB'),
  imported('everything', '*', '125 kB'),
  data('data of the whole analysis', dataFor(), { gzip: true, limit: '2 MB' }),
  data('data that restores marks', restoreData, { brotli: true, limit: '2 MB' }),
]

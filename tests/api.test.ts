import { expect, test } from 'vitest'
import * as vietnlp from '../src/node.js'

// A change of this list is a change of the public interface: it goes into the CHANGELOG.
const NAMES = [
  'InputError',
  'LAYERS',
  'LexiconError',
  'ModelError',
  'PipelineError',
  'VietnlpError',
  'analyze',
  'buildAnalyzer',
  'createAnalyzer',
  'createDocument',
  'dataFor',
  'display',
  'loadAnalyzer',
  'readData',
  'sentences',
  'toBio',
  'toConllu',
  'toCsv',
  'toHtml',
  'toRows',
  'toSegmentedText',
  'toTable',
  'tokenizer',
  'tokens',
  'PoolError',
  'analyzeLines',
  'createJsonlStream',
  'createJsonlTransform',
  'documentChunks',
  'readLines',
  'recordChunks',
]

test('the public names', () => {
  expect(Object.keys(vietnlp).sort()).toEqual([...NAMES].sort())
})

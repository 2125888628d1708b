import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Level of every folder and file directly below src/. A unit imports only from lower levels; peers never import one another. */
const LEVELS: Readonly<Record<string, number>> = {
  'document.ts': 0,
  'dictionary.ts': 0,
  'errors.ts': 0,
  'check-options.ts': 0,
  text: 1,
  scan: 2,
  model: 3,
  lexicon: 3,
  numbers: 3,
  syllables: 3,
  'pipeline.ts': 4,
  tokenize: 5,
  segment: 5,
  tag: 5,
  entities: 5,
  places: 5,
  figures: 5,
  times: 5,
  relations: 5,
  restore: 5,
  'analyzer.ts': 6,
  steps: 7,
  'build-analyzer.ts': 8,
  'load-steps.ts': 8,
  'segment-text.ts': 6,
  'split-text.ts': 6,
  stream: 6,
  'keywords.ts': 6,
  display: 6,
  exports: 9,
  'index.ts': 10,
  'node-transform.ts': 11,
  'unorm.ts': 11,
  'bound.ts': 10,
  'load-options.ts': 10,
  'pool-options.ts': 10,
  'fetch-data.ts': 11,
  'embedded-data.d.ts': 11,
  'node.ts': 12,
  browser: 12,
  'browser.ts': 13,
  'embedded.ts': 14,
  'natural.ts': 13,
  'pool-worker.ts': 13,
  'pool.ts': 14,
  cli: 15,
  'cli.ts': 16,
}

// errors.ts is a leaf that its neighbours may use; all stand at the bottom.
const ALLOWED_PEERS = new Set(['document.ts → errors.ts', 'check-options.ts → errors.ts'])
const ENVIRONMENT_LEVEL = 11

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.ts'))
const unitOf = (file: string): string => file.split('/')[0]

const importsOf = (file: string): string[] =>
  [...readFileSync(join(src, file), 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(match => match[1])

describe('architecture', () => {
  test('every unit has a level', () => {
    expect([...new Set(files.map(unitOf))].filter(unit => !(unit in LEVELS))).toEqual([])
  })

  test('imports point to lower levels', () => {
    const wrong: string[] = []
    for (const file of files) {
      for (const specifier of importsOf(file).filter(specifier => specifier.startsWith('.'))) {
        const target = relative(src, resolve(src, dirname(file), specifier)).replace(
          /\.js$/,
          specifier.endsWith('/embedded-data.js') ? '.d.ts' : '.ts',
        )
        if (target.startsWith('..')) {
          wrong.push(`${file} imports ${target}, outside of src`)
          continue
        }
        const [from, to] = [unitOf(file), unitOf(target)]
        if (from !== to && !(LEVELS[from] > LEVELS[to]) && !ALLOWED_PEERS.has(`${from} → ${to}`)) {
          wrong.push(`${file} (level ${LEVELS[from]}) imports ${target} (level ${LEVELS[to]})`)
        }
      }
    }
    expect(wrong).toEqual([])
  })

  test('only the upper levels know an environment', () => {
    const wrong = files
      .filter(file => LEVELS[unitOf(file)] < ENVIRONMENT_LEVEL)
      .filter(
        file =>
          importsOf(file).some(specifier => specifier.startsWith('node:')) ||
          /(?<![.\w'`])(?:process\.|console\.|fetch\(|window\.|Buffer\.)/.test(
            readFileSync(join(src, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
          ),
      )
    expect(wrong).toEqual([])
  })
})

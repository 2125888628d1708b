import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('every lexicon and model has a row with its source and licence', () => {
  const rows = readFileSync('data/README.md', 'utf8')
  const files = ['lexicons', 'models'].flatMap(folder => readdirSync(`data/${folder}`).map(name => `${folder}/${name}`))
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(file => !rows.includes(`\`${file}\``))).toEqual([])
})

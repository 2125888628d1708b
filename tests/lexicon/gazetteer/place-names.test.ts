import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLACE_NAMES_FILE, readPlaceNames } from '../../../src/lexicon/gazetteer/place-names.js'
import { placeNamesTsv } from '../../../training/gazetteer/collect-place-names.js'

const read = (path: string): Uint8Array => readFileSync(`data/${path}`)

test('the names are those of the gazetteer; run training/build-places.ts when this fails', () => {
  expect(new TextDecoder().decode(read(PLACE_NAMES_FILE))).toBe(placeNamesTsv(read))
})

test('a name stands once, with all that bears it', () => {
  const all = readPlaceNames(read(PLACE_NAMES_FILE))
  const names = all.flatMap(row => row.names)
  expect(new Set(names).size).toBe(names.length)
  const classesOf = (name: string) => all.find(row => row.names.includes(name))?.classes
  expect(classesOf('Quế Phong')).toEqual(['commune', 'district'])
  expect(classesOf('Hà Giang')).toContain('province')
  expect(names.filter(name => /^\d+$/.test(name))).toEqual([])
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createGazetteer } from '../../../src/lexicon/gazetteer/gazetteer.js'
import { nameHash } from '../../../src/lexicon/gazetteer/name-hash.js'
import { bareKey } from '../../../src/lexicon/gazetteer/name-key.js'

const hash = (text: string) => nameHash(text, 0, text.length)

describe('the number of a name', () => {
  it('is that of its bare key, for every unit', () => {
    const gazetteer = createGazetteer(path => readFileSync(`data/${path}`))
    const other = gazetteer.all().filter(({ name, key }) => hash(name) !== hash(bareKey(key)))
    expect(other.map(({ name }) => name)).toEqual([])
  })

  it('tells names apart', () => {
    expect(hash('Hòa Bình')).toBe(hash('hoa binh'))
    expect(hash('Phường 07')).toBe(hash('phuong 7'))
    expect(hash('Phường 10')).not.toBe(hash('Phường 1'))
    expect(hash('Hòa Bình')).not.toBe(hash('Bình Hòa'))
    expect(nameHash('x Vinh y', 2, 6)).toBe(hash('Vinh'))
  })
})

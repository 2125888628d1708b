import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readAnnotatedBlocks } from '../../training/corpora/annotated-blocks.js'
import { ANNOTATED, readEntityCorpus } from '../../training/corpora/entity-corpus.js'

const APPOINTMENTS = 'training/annotations/appointments.tsv'
const TABLES = ['entities', 'counted-nouns', 'appointments'].map(name => `training/annotations/${name}.tsv`)

describe('annotations that stand off from the news', () => {
  it.each(TABLES)('%s holds names of files, numbers and digests only', table => {
    const rows = readFileSync(table, 'utf8').split('\n').slice(1, -1)
    expect(rows.length).toBeGreaterThan(500)
    for (const row of rows) expect(row).toMatch(/^\w+\t\d+\t\d+\t[0-9a-f]{12}\t[\d\-PLOTlf ]*$/)
  })
})

// These need the raw news in ../shared.
describe.skipIf(!existsSync('../shared/corpora/raw'))('annotated raw news', () => {
  it('has its text, and entities that never cross', () => {
    const texts = readEntityCorpus(ANNOTATED)
    expect(texts.length).toBeGreaterThan(6000)
    const wrong = texts.flatMap(({ id, text, entities }) => {
      let last = 0
      return entities.flatMap(({ start, end, nested }) => {
        const isWrong = /^\s|\s$/.test(text.slice(start, end)) || nested !== start < last || (nested && end > last)
        if (!nested) last = end
        return isWrong ? [`${id} ${start}-${end}`] : []
      })
    })
    expect(wrong).toEqual([])
  })

  it('has a person, an office and an organization or place in every appointment', () => {
    const blocks = new Map(readEntityCorpus(ANNOTATED).map(block => [block.id, block.entities]))
    const wrong = readAnnotatedBlocks(APPOINTMENTS).flatMap(({ place: { file, line }, annotation }) =>
      annotation.split(' ').flatMap(item => {
        const [person, office, organization] = item.replace(/f$/, '').split('-')
        const typeOf = (number: string) => blocks.get(`${file}:${line}`)?.[Number(number)]?.type
        const holds =
          typeOf(person) === 'PER' &&
          typeOf(office) === 'POSITION' &&
          (organization === '' || typeOf(organization) === 'ORG' || typeOf(organization) === 'LOC')
        return item === '' || holds ? [] : [`${file}:${line} ${item}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has counted nouns behind their numbers', () => {
    const wrong = readAnnotatedBlocks(TABLES[1]).flatMap(({ text, annotation }) =>
      annotation.split(' ').filter(item => {
        const [start, noun, end] = item.split('-').map(Number)
        return !(start < noun && /[\p{L}\d]/u.test(text.slice(noun, end)) && /[\p{L}\d]/u.test(text.slice(start, noun)))
      }),
    )
    expect(wrong).toEqual([])
  })
})

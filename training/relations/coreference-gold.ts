import { readdirSync, readFileSync } from 'node:fs'
import type { Document } from '../../src/document.js'
import { parseTsv } from '../../src/lexicon/tsv.js'
import type { ChainOf } from '../score-coreference.js'

const FOLDER = 'training/gold/coreference'

/** Chains of an article of the training news, mentions named `start-end`. */
export interface GoldChains {
  readonly id: string
  readonly chains: ChainOf
}

/** The annotated articles to develop on, or those held out. */
export const readGoldChains = (part: 'develop' | 'held-out'): GoldChains[] =>
  readdirSync(`${FOLDER}/${part}`)
    .sort()
    .map(name => {
      const file = `${FOLDER}/${part}/${name}`
      const rows = parseTsv(readFileSync(file), file, ['start', 'end', 'chain'])
      return {
        id: name.replace('.tsv', ''),
        chains: new Map(rows.map(({ start, end, chain }) => [`${start}-${end}`, chain])),
      }
    })

/** The chains of a document, positions left out. */
export const chainsOf = ({ entities }: Document): ChainOf =>
  new Map(
    entities.flatMap(({ type, start, end, same }, i): [string, number][] =>
      type === 'POSITION' ? [] : [[`${start}-${end}`, same ?? i]],
    ),
  )

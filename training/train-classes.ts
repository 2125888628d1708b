import { writeFileSync } from 'node:fs'
import { CLASS_FEATURES, classKey } from '../src/entities/word-classes.js'
import { wordHash } from '../src/entities/word-facts.js'
import { hashForm } from '../src/lexicon/phrase-table.js'
import { writeModel } from '../src/model/write.js'
import { neighbourVectors } from './classes/neighbour-vectors.js'
import { type CaseCounts, JOINT, readNewsUnits } from './classes/news-units.js'
import { sphericalKMeans } from './classes/spherical-k-means.js'
import type { UnitReader } from './classes/unit-reader.js'
import { packNumbers } from './pack-numbers.js'

const USAGE = `Sorts the frequent forms and words of the raw news in ../shared/corpora into classes of like neighbours.

  npx tsx --max-old-space-size=8000 training/train-classes.ts [out.bin]`

const UNITS = 30_000
const CONTEXTS = 4_000
const DIMENSIONS = 96
const FINE = 1_000
const MIDDLE = 250
const COARSE = 60
const ROUNDS = 10
const SEED = 7

/** Classes of units at three grains, the coarser ones as groups of the finer. */
const group = (reader: UnitReader) => {
  const { stream, units } = reader.finish(UNITS, CONTEXTS)
  const vectors = neighbourVectors(stream, { dimensions: DIMENSIONS, rounds: 3, seed: SEED })
  const fine = sphericalKMeans(vectors, DIMENSIONS, FINE, ROUNDS)
  const wider = (count: number): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(sphericalKMeans(fine.centres, DIMENSIONS, count, 2 * ROUNDS).classes, number => number + 1)
  return { units, fine: fine.classes, middle: wider(MIDDLE), coarse: wider(COARSE) }
}

/** How often a form has a capital within sentences, from 1 (never) to 7 (always), 0 where it is too rare to tell. */
const capitalShare = ({ small, capital }: CaseCounts): number =>
  small + capital < 5 ? 0 : 1 + Math.min(6, Math.floor((7 * capital) / (small + capital)))

const main = (): void => {
  if (process.argv[2] === '--help') {
    console.log(USAGE)
    return
  }
  const out = process.argv[2] ?? 'data/models/classes.bin'
  const { forms, words, caseCounts, tokens } = readNewsUnits()
  const formGroups = group(forms)
  const wordGroups = group(words)
  const formTable = packNumbers(
    new Map(
      formGroups.units.map((form, row) => [
        classKey(hashForm(form)),
        (formGroups.fine[row] + 1) | (capitalShare(caseCounts(form.toLowerCase())) << 10),
      ]),
    ),
  )
  const wordTable = packNumbers(
    new Map(
      wordGroups.units.map((word, row) => [
        classKey(wordHash(word.split(JOINT).map(hashForm))),
        wordGroups.fine[row] + 1,
      ]),
    ),
  )
  const bytes = writeModel(
    { kind: 'classes', features: CLASS_FEATURES, corpora: ['raw'], licence: 'MIT', seed: SEED, scores: { tokens } },
    {
      formLow: formTable.low,
      formHigh: formTable.high,
      formValues: formTable.values,
      formMiddle: formGroups.middle,
      formCoarse: formGroups.coarse,
      wordLow: wordTable.low,
      wordHigh: wordTable.high,
      wordValues: wordTable.values,
      wordMiddle: wordGroups.middle,
    },
  )
  writeFileSync(out, bytes)
  console.log(
    `${tokens} tokens, ${UNITS} forms and ${UNITS} words in ${FINE} classes each, ${bytes.length} bytes → ${out}`,
  )
}

main()

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ANNOTATED, readEntityCorpus, WRITTEN } from './corpora/entity-corpus.js'
import { LEARN_DEFAULTS, learnEntities } from './entities/learn-entities.js'
import { readData, segmentText } from './entities/segment-text.js'

const USAGE = `Trains the entity recognizer on the annotated corpora in ../shared/corpora.

  npx tsx training/train-entities.ts
  npx tsx training/train-entities.ts --corpora news/train --out /tmp/entities.bin --share 0.25

Options: ${Object.entries(LEARN_DEFAULTS)
  .map(([name, value]) => `--${name} ${value}`)
  .join(' ')}`

const main = (): void => {
  const numbers = Object.entries(LEARN_DEFAULTS).map(
    ([name, value]) => [name, { type: 'string', default: String(value) }] as const,
  )
  const { values } = parseArgs({
    options: {
      corpora: { type: 'string', default: ['news/train', 'ud-vtb/train', ANNOTATED, ...WRITTEN].join() },
      out: { type: 'string', default: 'data/models/entities.bin' },
      share: { type: 'string', default: '1' },
      help: { type: 'boolean' },
      ...Object.fromEntries(numbers),
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const given = values as unknown as Readonly<Record<string, string>>
  const options = Object.fromEntries(numbers.map(([name]) => [name, Number(given[name])])) as typeof LEARN_DEFAULTS
  const corpora = given.corpora.split(',')
  const texts = corpora.flatMap(readEntityCorpus).filter((_, i) => i % 20 < Math.round(20 * Number(given.share)))
  const bytes = learnEntities(texts, { ...options, corpora, read: readData, prepare: segmentText, log: console.log })
  writeFileSync(given.out, bytes)
  console.log(`${bytes.length} bytes → ${given.out}`)
}

main()

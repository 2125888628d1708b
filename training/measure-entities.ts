import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { entityRecognizer } from '../src/entities/recognizer.js'
import { type EntityText, GOLD_PARAGRAPHS, HARD_PARAGRAPHS, readEntityCorpus } from './corpora/entity-corpus.js'
import { DEV_PUBLIC_AFFAIRS } from './corpora/news.js'
import { inSmallLetters } from './entities/in-small-letters.js'
import { readRareNames, renamePersons } from './entities/rename-persons.js'
import { readData, segmentText } from './entities/segment-text.js'
import { createRandom } from './random.js'
import { type LabelledSpan, scoreEntities } from './score-entities.js'

const USAGE = `Prints the tables of docs/models.md about entities.

  npx tsx training/measure-entities.ts
  npx tsx training/measure-entities.ts --model /tmp/entities.bin
  npx tsx training/measure-entities.ts --model /tmp/entities.bin --corpus news/train   this corpus alone`

interface Found extends LabelledSpan {
  readonly confidence: number
}

interface Scored {
  readonly gold: readonly LabelledSpan[]
  readonly system: readonly Found[]
}

const percent = (part: number): string => (100 * part).toFixed(1)

const key = ({ start, end, type, nested }: LabelledSpan): string => `${start} ${end} ${type} ${nested}`

const scoreTable = (parts: readonly (readonly [string, readonly Scored[]])[]): string[] => {
  const rows = parts.map(([name, texts]) => {
    const { all, PER, LOC, ORG, POSITION, nested } = scoreEntities(texts)
    return `| ${name} | ${[all, PER, LOC, ORG, POSITION, nested].map(({ f1 }) => percent(f1)).join(' | ')} |`
  })
  return ['| corpus | all | PER | LOC | ORG | POSITION | nested |', '|---|---|---|---|---|---|---|', ...rows]
}

/** How often entities of a confidence are right. */
const reliability = (texts: readonly Scored[]): string[] => {
  const borders = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.0001]
  const rows: string[] = []
  for (let b = 0; b + 1 < borders.length; b++) {
    let count = 0
    let right = 0
    let sum = 0
    for (const { gold, system } of texts) {
      const keys = new Set(gold.map(key))
      for (const span of system) {
        if (span.nested || span.confidence < borders[b] || span.confidence >= borders[b + 1]) continue
        count++
        sum += span.confidence
        if (keys.has(key(span))) right++
      }
    }
    const range = `${borders[b]}–${Math.min(1, borders[b + 1])}`
    if (count) rows.push(`| ${range} | ${count} | ${percent(sum / count)} | ${percent(right / count)} |`)
  }
  return ['| confidence | entities | mean confidence | right |', '|---|---|---|---|', ...rows]
}

/** What kind of error each wrong or missed entity is. */
const errors = (texts: readonly Scored[]): string[] => {
  const counts = new Map<string, number>()
  const count = (name: string): void => {
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  for (const { gold, system } of texts) {
    const found = new Set(system.map(key))
    const right = new Set(gold.map(key))
    for (const span of gold) {
      if (span.nested || found.has(key(span))) continue
      const others = system.filter(other => !other.nested && other.start < span.end && other.end > span.start)
      if (others.length === 0) count(`${span.type} missed`)
      else if (others.some(other => other.start === span.start && other.end === span.end))
        count(`${span.type} as another type`)
      else if (others.some(other => other.type === span.type)) count(`${span.type} with other borders`)
      else count(`${span.type} under another type with other borders`)
    }
    for (const span of system) {
      if (span.nested || right.has(key(span))) continue
      if (!gold.some(other => !other.nested && other.start < span.end && other.end > span.start)) {
        count(`${span.type} where there is none`)
      }
    }
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1]).map(([name, n]) => `| ${name} | ${n} |`)
  return ['| error | count |', '|---|---|', ...rows]
}

/** Articles whose persons have names that training did not see, by patterns that news has few of. */
const withRareNames = (corpus: string): EntityText[] => {
  const random = createRandom(7)
  const names = readRareNames('measure')
  return readEntityCorpus(corpus).map(text => renamePersons(text, names, below => Math.floor(random.next() * below)))
}

const main = (): void => {
  const { values } = parseArgs({
    options: { model: { type: 'string' }, corpus: { type: 'string' }, help: { type: 'boolean' } },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }
  const step = entityRecognizer(path =>
    path === 'models/entities.bin' && values.model ? readFileSync(values.model) : readData(path),
  )
  const run = (corpus: string | readonly EntityText[]): Scored[] =>
    (typeof corpus === 'string' ? readEntityCorpus(corpus) : corpus).map(({ text, entities }) => ({
      gold: entities,
      system: step.run(segmentText(text), {}).entities.map(({ start, end, type, parent, confidence = 0 }) => ({
        start,
        end,
        type,
        nested: parent !== undefined,
        confidence,
      })),
    }))
  if (values.corpus) {
    console.log(scoreTable([[values.corpus, run(values.corpus)]]).join('\n'))
    return
  }
  const news = run('news/dev')
  const parts = [
    ['news/dev', news],
    ['news/dev public affairs', news.slice(0, DEV_PUBLIC_AFFAIRS)],
    ['news/dev general topics', news.slice(DEV_PUBLIC_AFFAIRS)],
    ['ud-vtb/dev', run('ud-vtb/dev')],
    ['news/dev, persons with rare names', run(withRareNames('news/dev'))],
    ['news/dev in small letters', run(readEntityCorpus('news/dev').map(inSmallLetters))],
    ...[...GOLD_PARAGRAPHS, HARD_PARAGRAPHS].map(name => [name, run(name)] as const),
  ] as const
  console.log([...scoreTable(parts), '', ...reliability(news), '', ...errors(news)].join('\n'))
}

main()

import { readFileSync } from 'node:fs'
import { cover, createDocument, type Document, type Entity } from '../src/document.js'
import type { Era, UnitVersion } from '../src/lexicon/gazetteer/unit.js'
import { parseTsv } from '../src/lexicon/tsv.js'
import { type PlaceKnowledge, readPlaceKnowledge } from '../src/places/knowledge.js'
import { withUnits } from '../src/places/place-linker.js'
import { tokenizer } from '../src/tokenize/tokenizer.js'
import { compareRecognised } from './recognised-places.js'

// Usage: npx tsx training/evaluate-places.ts [dev|test|blind] [--errors]
//        npx tsx training/evaluate-places.ts --recognised [--errors]
// Links the annotated places of the articles in training/gold/places/units.tsv and prints precision (linked mentions that are right)
// and recall (linkable mentions that are linked right), by level and for names that several units bear. With --recognised, links the
// places that the recognizer finds in ../shared/corpora/news/dev.jsonl, which it has not seen, beside those that are annotated there.

interface GoldMention {
  readonly start: number
  readonly end: number
  readonly unit: UnitVersion | null | undefined
}

export interface Article {
  readonly id: string
  readonly text: string
  readonly entities: readonly { start: number; end: number; type: Entity['type'] }[]
}

interface Tally {
  linkable: number
  linked: number
  right: number
}

export const loadKnowledge = (): PlaceKnowledge =>
  readPlaceKnowledge(path => readFileSync(new URL(`../data/${path}`, import.meta.url)))

/** Gold mentions by article; undefined units are not scored. */
export const readGold = (knowledge: PlaceKnowledge, part: string): Map<string, GoldMention[]> => {
  const file = 'training/gold/places/units.tsv'
  const source = readFileSync(new URL('gold/places/units.tsv', import.meta.url))
  const articles = new Map<string, GoldMention[]>()
  for (const row of parseTsv(source, file, ['part', 'id', 'start', 'end', 'era', 'code'])) {
    if (row.part !== part) continue
    const known =
      row.code === '-' ? null : row.code === '?' ? undefined : knowledge.gazetteer.get(row.code, row.era as Era)
    if (known === undefined && row.code !== '?')
      throw new Error(`${file}:${row.line}: no unit ${row.code} in ${row.era}`)
    const list = articles.get(row.id) ?? []
    list.push({ start: Number(row.start), end: Number(row.end), unit: known })
    articles.set(row.id, list)
  }
  return articles
}

/** The article tokenized, with its annotated entities as whole tokens. */
export const annotatedDocument = ({ text, entities }: Article): Document => {
  const document = tokenizer().run(createDocument(text), {})
  const { tokens } = document
  const placed: Entity[] = []
  for (const { start, end, type } of [...entities].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const from = tokens.findIndex(token => token.end > start)
    let to = from
    while (to < tokens.length && tokens[to].start < end) to++
    if (from >= 0 && to > from) placed.push({ ...cover(document, from, to), type })
  }
  return { ...document, entities: placed }
}

export const readArticles = (part: 'train' | 'dev' = 'train'): Map<string, Article> => {
  const lines = readFileSync(new URL(`../../shared/corpora/news/${part}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
  return new Map(lines.map(line => JSON.parse(line) as Article).map(article => [article.id, article]))
}

/** Tallies by group: all, levels, ambiguous names, and the least confidence of nothing else. */
export const scorePlaces = (
  knowledge: PlaceKnowledge,
  part: string,
  onError: (id: string, mention: GoldMention, entity: Entity, document: Document) => void = () => {},
): Map<string, Tally> => {
  const tallies = new Map<string, Tally>()
  const tally = (group: string): Tally => {
    let made = tallies.get(group)
    if (!made) tallies.set(group, (made = { linkable: 0, linked: 0, right: 0 }))
    return made
  }
  const articles = readArticles()
  for (const [id, gold] of readGold(knowledge, part)) {
    const document = withUnits(knowledge, annotatedDocument(articles.get(id)!))
    const places = document.entities.filter(({ type }) => type === 'LOC')
    for (const mention of gold) {
      if (mention.unit === undefined) continue
      const entity = places.find(
        ({ start, end }) =>
          start <= mention.start && end >= mention.end && end - start <= mention.end - mention.start + 2,
      )
      if (!entity) throw new Error(`${id}: no place at ${mention.start}`)
      const said = entity.unit && knowledge.gazetteer.get(entity.unit.code, entity.unit.era as Era)
      const right = said !== undefined && said === mention.unit
      const key = (mention.unit ?? said)?.key
      const bearers =
        key === undefined ? 0 : new Set(knowledge.gazetteer.named(key).map(({ code, parent }) => code + parent)).size
      for (const group of ['all', (mention.unit ?? said)?.level, bearers > 1 ? 'ambiguous' : undefined]) {
        if (!group) continue
        const counts = tally(group)
        if (mention.unit) counts.linkable++
        if (said) counts.linked++
        if (right) counts.right++
      }
      if ((said || mention.unit) && !right) onError(id, mention, entity, document)
    }
  }
  return tallies
}

const percent = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`

const reportGold = (part: string, showErrors: boolean): void => {
  const tallies = scorePlaces(loadKnowledge(), part, (id, mention, entity, document) => {
    if (!showErrors) return
    const before = document.text.slice(Math.max(0, entity.start - 30), entity.start).replace(/\s+/g, ' ')
    const meant = mention.unit
      ? `${mention.unit.eras.at(-1)} ${mention.unit.kind} ${mention.unit.name} ${mention.unit.code}`
      : 'none'
    const said = entity.unit ? `${entity.unit.era} ${entity.unit.path.join(', ')} ${entity.unit.confidence}` : 'none'
    console.log(`${id} …${before}[${entity.text}]  ${meant}  ≠  ${said}`)
  })
  console.log(`| ${part} | linkable | linked | right | precision | recall |\n|---|---|---|---|---|---|`)
  for (const group of ['all', 'province', 'district', 'commune', 'ambiguous']) {
    const { linkable, linked, right } = tallies.get(group) ?? { linkable: 0, linked: 0, right: 0 }
    console.log(
      `| ${group} | ${linkable} | ${linked} | ${right} | ${percent(right, linked)} | ${percent(right, linkable)} |`,
    )
  }
}

const reportRecognised = (showErrors: boolean): void => {
  const tallies = compareRecognised(loadKnowledge(), readArticles('dev').values(), (id, where, wanted, got) => {
    if (showErrors) console.log(`${id} ${where}  ${wanted}  ≠  ${got}`)
  })
  console.log(
    '| news/dev | linked as annotated | linked as recognised | the same | of the annotated | of the recognised |',
  )
  console.log('|---|---|---|---|---|---|')
  for (const [group, { annotated, recognised, same }] of tallies) {
    const shares = `${percent(same, annotated)} | ${percent(same, recognised)}`
    console.log(`| ${group} | ${annotated} | ${recognised} | ${same} | ${shares} |`)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const showErrors = process.argv.includes('--errors')
  if (process.argv.includes('--recognised')) reportRecognised(showErrors)
  else reportGold(['test', 'blind'].find(name => name === process.argv[2]) ?? 'dev', showErrors)
}

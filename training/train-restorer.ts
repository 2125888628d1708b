import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { writeModel } from '../src/model/write.js'
import { FEATURES } from '../src/restore/features.js'
import { KIND, RESTORER_FILE } from '../src/restore/model.js'
import { createRestorer } from '../src/restore/restorer.js'
import { wesnothLines } from './corpora/wesnoth.js'
import { articles, type Part, PROSE } from './restorer/articles.js'
import { readCorpus } from './restorer/corpus.js'
import { learn } from './restorer/learn.js'
import { treebankSentences } from './restorer/other-kinds.js'
import { packWeights } from './restorer/pack.js'
import { findRegisters } from './restorer/registers.js'
import { scoreRestoration } from './restorer/score.js'
import { syllableGroups } from './restorer/syllable-groups.js'

// Trains the diacritics restorer and prints what goes into docs/models.md: npx tsx training/train-restorer.ts. Before the first time,
// training/fetch-wesnoth.ts brings the one corpus that is not in ../shared.

const SEED = 1
const CORPORA = ['raw news', 'ud-vtb/train', 'wesnoth 1.16.9', 'prose', 'word lists']
const GOLD = ['dialogue', 'encyclopedia', 'story']

const textsOf = function* (part: Part): Generator<string> {
  for (const article of articles()) if (article.part === part) yield article.text
}

const tales = wesnothLines('dev')
const corpus = readCorpus()
const choices = syllableGroups(corpus)
console.log(`${corpus.starts.length} articles, ${corpus.length} places, ${choices.groups.length} plain syllables`)
const registers = findRegisters(corpus, choices)
const learnt = learn(corpus, choices, registers, {
  leastCount: 2,
  epochs: 2,
  count: 1_050_000,
  power: 0.1,
  refits: 1,
  rate: 0.3,
  seed: SEED,
})
const { gaps, levels, checks, sizes } = packWeights(learnt)
const syllables = choices.groups.map(group => group.map(number => corpus.forms[number]).join(' ')).join('\n')

const modelOf = (scores: Readonly<Record<string, number>>): Uint8Array =>
  writeModel(
    { kind: KIND, features: FEATURES, corpora: CORPORA, seed: SEED, scores, sizes },
    {
      gaps,
      levels,
      checks,
      leanings: registers.leanings,
      syllables: Uint8Array.from(new TextEncoder().encode(syllables)),
    },
  )

const restore = createRestorer(() => modelOf({}))
const scores: Record<string, number> = {}
const report = (name: string, texts: Iterable<string>, lowerCase = false): void => {
  const { right, syllables: all, errors, confusions } = scoreRestoration(restore, texts, lowerCase)
  scores[name] = Math.round((right / all) * 10_000) / 10_000
  const common = [...confusions].sort((a, b) => b[1] - a[1]).slice(0, 20)
  console.log(`${name}: ${((right / all) * 100).toFixed(2)} % of ${all} syllables`, errors)
  console.log(`  ${common.map(([pair, count]) => `${pair} ${count}`).join(', ')}`)
}

report('news, dev', textsOf('dev'))
report('news, dev, small letters', textsOf('dev'), true)
report('news, test', textsOf('test'))
report('treebank, dev', treebankSentences('dev'))
report('tales, dev', tales)
for (const kind of PROSE) report(`${kind}, dev`, [readFileSync(`training/prose/dev/${kind}.txt`, 'utf8')])
for (const kind of GOLD) report(kind, [readFileSync(`training/gold/restorer-${kind}.txt`, 'utf8')])
const bytes = modelOf(scores)
writeFileSync(`data/${RESTORER_FILE}`, bytes)
console.log(`${RESTORER_FILE}: ${bytes.length} bytes, ${brotliCompressSync(bytes).length} in brotli`)

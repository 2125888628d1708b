import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { RELATION_MODEL } from '../src/relations/data.js'
import { readNews } from './corpora/news.js'
import { annotatedScenes } from './relations/annotated-scenes.js'
import { goldDocument } from './relations/gold-document.js'
import { learnRelations } from './relations/learn-relations.js'
import { ownScenes } from './relations/own-paragraphs.js'
import { packModel } from './relations/pack-model.js'
import { createStage } from './relations/scene.js'

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } })
const seed = Number(values.seed)
const stage = createStage(path => readFileSync(`data/${path}`))
const scenes = [
  ...readNews('train').map(({ text, entities, appointments }) => stage(goldDocument(text, entities), appointments)),
  ...annotatedScenes(stage),
  ...ownScenes(stage),
]
const bytes = packModel(learnRelations(scenes, seed), seed)
mkdirSync('data/models', { recursive: true })
writeFileSync(`data/${RELATION_MODEL}`, bytes)
console.log(`data/${RELATION_MODEL}: ${bytes.length} bytes from ${scenes.length} articles, blocks and paragraphs`)

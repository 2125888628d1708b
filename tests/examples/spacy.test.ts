import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { toConllu } from '../../src/index.js'
import { analyze } from '../../src/node.js'
import { root } from '../built.js'
import { python, pythonHas } from '../python.js'

const read = `
import json
from spacy.tokens import DocBin
from spacy.vocab import Vocab
documents = DocBin().from_disk("articles.spacy").get_docs(Vocab())
print(json.dumps([{
    "words": [[token.text, token.pos_] for token in document],
    "entities": [[entity.text, entity.label_] for entity in document.ents],
} for document in documents]))
`

interface Loaded {
  readonly words: readonly (readonly [string, string])[]
  readonly entities: readonly (readonly [string, string])[]
}

describe.skipIf(!pythonHas('spacy'))('CoNLL-U in spaCy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vietnlp-spacy-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const run = promisify(execFile)

  it('loads words, parts of speech and names as they are, a sentence a document', async () => {
    const document = analyze(readFileSync(join(root, 'examples/sample-article.txt'), 'utf8'))
    writeFileSync(join(folder, 'articles.conllu'), toConllu(document, { id: 'sample' }))
    const convert = ['-m', 'spacy', 'convert', '--converter', 'conllu', 'articles.conllu', '.', '--lang', 'vi']
    await run(python, convert, { cwd: folder })
    const { stdout } = await run(python, ['-c', read], { cwd: folder, maxBuffer: 1 << 26 })
    const loaded: Loaded[] = JSON.parse(stdout)
    expect(loaded).toHaveLength(document.sentences.length)
    expect(loaded.flatMap(({ words }) => words)).toEqual(
      document.words.map(({ text, pos }) => [text.replace(/\s+/g, ' '), pos]),
    )
    // A column holds one label a word: of nested names the outer one, where it begins and ends with words.
    const starts = new Set(document.words.map(({ from }) => from))
    const ends = new Set(document.words.map(({ to }) => to))
    const outer = document.entities.filter(
      ({ parent, from, to }) => parent === undefined && starts.has(from) && ends.has(to),
    )
    expect(outer.length).toBeGreaterThan(10)
    expect(loaded.flatMap(({ entities }) => entities)).toEqual(
      expect.arrayContaining(outer.map(({ text, type }) => [text.replace(/\s+/g, ' '), type])),
    )
  }, 120_000)
})

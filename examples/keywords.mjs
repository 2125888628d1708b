// The words that tell what an article is about: node examples/keywords.mjs [FILE]
import { readFileSync } from 'node:fs'
import { analyze, keywords } from 'vietnlp'

const file = process.argv[2] ?? new URL('sample-article.txt', import.meta.url)
for (const { text, count, score } of keywords(analyze(readFileSync(file, 'utf8')), { limit: 8 })) {
  console.log(`${text} ${count} ${score.toFixed(1)}`)
}

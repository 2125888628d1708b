// An article as a page with everything found in it marked: node examples/highlight.mjs [FILE] > article.html
import { readFileSync } from 'node:fs'
import { analyze, toHtml } from 'vietnlp'

const file = process.argv[2] ?? new URL('sample-article.txt', import.meta.url)
console.log(toHtml(analyze(readFileSync(file, 'utf8')), { page: 'vietnlp', language: 'vi' }))

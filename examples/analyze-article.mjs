// Who holds which office, and the key figures of an article: node examples/analyze-article.mjs [FILE]
import { readFileSync } from 'node:fs'
import { analyze, toRows } from 'vietnlp'

const file = process.argv[2] ?? new URL('sample-article.txt', import.meta.url)
const document = analyze(readFileSync(file, 'utf8'))

for (const { person, position, organization, former } of toRows(document, 'appointments')) {
  console.log([person, former ? `nguyên ${position}` : position, organization].filter(Boolean).join(' · '))
}
for (const { kind, value, of, unit, noun, text } of toRows(document, 'figures')) {
  console.log([kind, of ? `${value}/${of}` : value, unit ?? noun, `«${text}»`].filter(Boolean).join(' '))
}

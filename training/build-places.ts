import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { placeNamesTsv } from './gazetteer/collect-place-names.js'
import { encodeGazetteer } from './gazetteer/encode.js'
import { readSources } from './gazetteer/read-sources.js'
import { territoriesTsv } from './gazetteer/territories.js'
import { withoutSuccessorTsv } from './gazetteer/without-successor.js'

// Usage: npx tsx training/build-places.ts
// Writes data/places/core.txt and data/places/communes.txt from the reviewed tables in training/gazetteer/,
// data/lexicons/territories.tsv from CLDR, data/places/names.tsv from all of them, and the list of communes without a successor.

const folder = new URL('../data/places/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(encodeGazetteer(readSources()))) {
  writeFileSync(new URL(`${name}.txt`, folder), text)
  console.log(`data/places/${name}.txt  ${Buffer.byteLength(text)} bytes, ${gzipSync(text, { level: 9 }).length} gzip`)
}
writeFileSync(new URL('../data/lexicons/territories.tsv', import.meta.url), territoriesTsv())
const read = (path: string): Uint8Array => readFileSync(new URL(`../data/${path}`, import.meta.url))
writeFileSync(new URL('names.tsv', folder), placeNamesTsv(read))
writeFileSync(new URL('gazetteer/without-successor.tsv', import.meta.url), withoutSuccessorTsv(read))

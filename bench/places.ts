import { readFileSync } from 'node:fs'
import { STEPS } from '../src/analyzer.js'
import { stepMakers } from '../src/build-analyzer.js'
import { createDocument, type Document } from '../src/document.js'
import { createGazetteer } from '../src/lexicon/gazetteer/gazetteer.js'
import { nameKey } from '../src/lexicon/gazetteer/name-key.js'
import { createPlaces } from '../src/places/create-places.js'

// Usage: npx tsx --expose-gc bench/places.ts
// What the gazetteer costs: time until the core and the rest are ready, memory with everything loaded, addresses a second, and the
// share of the places step in an analysis of ../shared/corpora/news/dev.jsonl. Times are CPU time, so that other work on the
// machine shows less.

const read = (path: string) => readFileSync(new URL(`../data/${path}`, import.meta.url))
const cpu = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
const collect = () => (globalThis as { gc?: () => void }).gc?.()
const heap = () => {
  collect()
  return process.memoryUsage().heapUsed
}

let gazetteer!: ReturnType<typeof createGazetteer>
console.log(`core ready, cold: ${cpu(() => (gazetteer = createGazetteer(read))).toFixed(1)} ms`)
console.log(`old communes, first use, cold: ${cpu(() => gazetteer.named(nameKey('Tân Thành'))).toFixed(1)} ms`)
console.log(
  `core ready, warm: ${Math.min(...Array.from({ length: 9 }, () => cpu(() => (gazetteer = createGazetteer(read))))).toFixed(1)} ms`,
)

const empty = heap()
const places = createPlaces(read)
places.convertAddress('xa tan thanh, huyen huong hoa, tinh quang tri')
places.history('17110')
console.log(`memory, everything loaded: ${((heap() - empty) / 2 ** 20).toFixed(1)} MB`)

const address = 'Số 1 Lê Lợi, phường Bến Nghé, Quận 1, TP.HCM'
const many = 2000
const spent = cpu(() => {
  for (let i = 0; i < many; i++) places.convertAddress(address)
})
console.log(`addresses: ${Math.round((1000 * many) / spent)} a second`)

const texts = readFileSync(new URL('../../shared/corpora/news/dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map(line => (JSON.parse(line) as { text: string }).text)
const steps = STEPS.map(({ name }) => ({ name, step: stepMakers[name](read, {}) }))
const shares = new Map<string, number>()
for (let round = 0; round < 6; round++) {
  const documents: Document[] = texts.map(createDocument)
  for (const { name, step } of steps) {
    const time = cpu(() => {
      for (let i = 0; i < documents.length; i++) documents[i] = step.run(documents[i], {})
    })
    // The first rounds warm up.
    if (round > 1) shares.set(name, Math.min(shares.get(name) ?? Number.POSITIVE_INFINITY, time))
  }
}
const whole = [...shares.values()].reduce((sum, time) => sum + time, 0)
console.log(
  `places step: ${shares.get('places')!.toFixed(1)} ms of ${whole.toFixed(1)} ms, ${((100 * shares.get('places')!) / whole).toFixed(1)} %`,
)

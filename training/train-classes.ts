import { writeFileSync } from 'node:fs'
import { CLASS_FEATURES } from '../src/entities/word-classes.js'
import { writeModel } from '../src/model/write.js'
import { scan } from '../src/scan/scan.js'
import { rawNewsLines } from './corpora/raw-news.js'
import { createRandom } from './random.js'

/*
 * Word classes from raw news: every form is described by the words beside it (positive pointwise mutual information with the
 * commonest words two to the left to two to the right), folded into few dimensions by random signs, and grouped by k-means.
 */
const VOCABULARY = 16_000
const CONTEXTS = 2_000
const DIMENSIONS = 64
const CLASSES = 250
const ROUNDS = 12
const SEED = 7
const OFFSETS = [-2, -1, 1, 2]

const fold = (form: string): string => form.replace(/\d/g, '0')

/** Sentences of the raw news as forms; one in `share` paragraphs is read. */
function* readRaw(share: number): Generator<string[]> {
  let paragraph = 0
  for (const line of rawNewsLines()) {
    if (paragraph++ % share !== 0) continue
    const table = scan(line)
    const forms: string[] = []
    for (let i = 0; i < table.count; i++) forms.push(table.clean.slice(table.cleanStarts[i], table.cleanEnds[i]))
    yield forms
  }
}

const top = (counts: Map<string, number>, limit: number): string[] =>
  [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([form]) => form)

const main = (): void => {
  const share = Number(process.argv[2] ?? 3)
  const cased = new Map<string, number>()
  const lower = new Map<string, number>()
  // of each lower-case form: how often small, how often capital where no sentence begins
  const small = new Map<string, number>()
  const capital = new Map<string, number>()
  const bump = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1)
  }
  let tokens = 0
  for (const forms of readRaw(share)) {
    tokens += forms.length
    for (let i = 0; i < forms.length; i++) {
      const form = fold(forms[i])
      const low = form.toLowerCase()
      bump(cased, form)
      bump(lower, low)
      if (form === low) bump(small, low)
      else if (i > 0 && /[\p{L},]$/u.test(forms[i - 1])) bump(capital, low)
    }
  }
  const vocabulary = top(cased, VOCABULARY)
  const indexOf = new Map(vocabulary.map((form, i) => [form, i]))
  const contexts = top(lower, CONTEXTS)
  const contextOf = new Map(contexts.map((form, i) => [form, i]))
  const width = OFFSETS.length * CONTEXTS
  const joint = new Map<number, number>()
  const rows = new Float64Array(vocabulary.length)
  const columns = new Float64Array(width)
  let pairs = 0
  for (const forms of readRaw(share)) {
    const ids = forms.map(form => indexOf.get(fold(form)) ?? -1)
    const near = forms.map(form => contextOf.get(fold(form).toLowerCase()) ?? -1)
    for (let i = 0; i < ids.length; i++) {
      if (ids[i] < 0) continue
      for (let o = 0; o < OFFSETS.length; o++) {
        const context = near[i + OFFSETS[o]] ?? -1
        if (context < 0) continue
        const column = o * CONTEXTS + context
        const key = ids[i] * width + column
        joint.set(key, (joint.get(key) ?? 0) + 1)
        rows[ids[i]]++
        columns[column]++
        pairs++
      }
    }
  }
  const random = createRandom(SEED)
  const signs = Float32Array.from({ length: width * DIMENSIONS }, () => (random.next() < 0.5 ? -1 : 1))
  const vectors = new Float32Array(vocabulary.length * DIMENSIONS)
  for (const [key, count] of joint) {
    const row = Math.floor(key / width)
    const column = key % width
    const information = Math.log((count * pairs) / (rows[row] * columns[column]))
    if (information <= 0 || count < 2) continue
    const weight = Math.min(information, 6) * Math.sqrt(Math.log(1 + count))
    for (let d = 0; d < DIMENSIONS; d++) vectors[row * DIMENSIONS + d] += weight * signs[column * DIMENSIONS + d]
  }
  for (let r = 0; r < vocabulary.length; r++) {
    const row = vectors.subarray(r * DIMENSIONS, (r + 1) * DIMENSIONS)
    const norm = Math.hypot(...row) || 1
    for (let d = 0; d < DIMENSIONS; d++) row[d] /= norm
  }
  // k-means on the sphere, begun at the commonest forms
  const centres = vectors.slice(0, CLASSES * DIMENSIONS)
  const assigned = new Int32Array(vocabulary.length)
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float64Array(CLASSES * DIMENSIONS)
    for (let r = 0; r < vocabulary.length; r++) {
      let best = -2
      for (let c = 0; c < CLASSES; c++) {
        let dot = 0
        for (let d = 0; d < DIMENSIONS; d++) dot += vectors[r * DIMENSIONS + d] * centres[c * DIMENSIONS + d]
        if (dot > best) {
          best = dot
          assigned[r] = c
        }
      }
      for (let d = 0; d < DIMENSIONS; d++) sums[assigned[r] * DIMENSIONS + d] += vectors[r * DIMENSIONS + d]
    }
    for (let c = 0; c < CLASSES; c++) {
      const row = sums.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS)
      const norm = Math.hypot(...row)
      if (norm > 0) for (let d = 0; d < DIMENSIONS; d++) centres[c * DIMENSIONS + d] = row[d] / norm
    }
  }
  const share8 = (low: string): number => {
    const up = capital.get(low) ?? 0
    const down = small.get(low) ?? 0
    return up + down < 5 ? 0 : 1 + Math.min(6, Math.floor((7 * up) / (up + down)))
  }
  const order = vocabulary.map((_, r) => r).sort((a, b) => (vocabulary[a] < vocabulary[b] ? -1 : 1))
  const bytes = writeModel(
    { kind: 'classes', features: CLASS_FEATURES, corpora: ['raw'], licence: 'MIT', seed: SEED, scores: { tokens } },
    {
      forms: new TextEncoder().encode(order.map(r => vocabulary[r]).join('\n')),
      classes: Uint8Array.from(order, r => assigned[r] + 1),
      capitals: Uint8Array.from(order, r => share8(vocabulary[r].toLowerCase())),
    },
  )
  const out = process.argv[3] ?? 'data/models/classes.bin'
  writeFileSync(out, bytes)
  console.log(`${tokens} tokens, ${vocabulary.length} forms in ${CLASSES} classes, ${bytes.length} bytes → ${out}`)
}

main()

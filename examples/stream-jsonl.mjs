// JSONL through a stream that holds a chunk of lines at a time: node examples/stream-jsonl.mjs < articles.jsonl > documents.jsonl
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createJsonlTransform, loadAnalyzer } from 'vietnlp'

const sample = [
  '{"id":1,"text":"Bà Hoa là Chủ tịch UBND xã."}\n',
  'not JSON\n',
  '{"id":2,"text":"Xã có 41/52 cán bộ."}\n',
]
const input = process.stdin.isTTY || process.argv.includes('--sample') ? Readable.from(sample) : process.stdin
const analyze = await loadAnalyzer({ layers: ['figures'] })
await pipeline(input, createJsonlTransform(analyze), process.stdout, { end: false })

// Many texts shared among two processes, in order: node examples/pool.mjs
import { createPool } from 'vietnlp/pool'

const lines = Array.from({ length: 1000 }, (_, id) => JSON.stringify({ id, text: `Xã có ${id}/1000 cán bộ.` }))
const pool = await createPool({ workers: 2, layers: ['figures'] })
let cadres = 0
for await (const record of pool.analyzeLines(lines)) {
  if ('document' in record) for (const figure of record.document.figures) cadres += figure.value
}
await pool.close()
console.log(`${cadres} in ${lines.length} texts`)

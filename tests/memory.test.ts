import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { loadAnalyzer, restoreDiacritics, segment } from '../src/node.js'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

// What a step keeps of one text for the next must not be a slice of it, which holds all of it; and a loop over texts is one job,
// in which no weak reference is let go.
test.each([
  ['entities', loadAnalyzer({ layers: ['entities'] })],
  ['segment', segment],
  ['restoreDiacritics', restoreDiacritics],
] as const)('%s of many texts in a loop does not keep them in memory', async (_, loading) => {
  const read = (await loading) as (text: string) => unknown
  const run = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      // gaps make a text large and quick to read
      read(
        `Trang https://tintuc${i}.vidu.vn/bai-viet-so-${i} viet ve tencongtydai${i}vn va 1234567890${1000 + i}.${' '.repeat(1e6)}Hết tin.`,
      )
    }
    collect()
    return process.memoryUsage().heapUsed
  }
  const before = run(0, 3)
  expect(run(3, 40) - before).toBeLessThan(20e6)
})

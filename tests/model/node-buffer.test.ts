import { expect, it } from 'vitest'
import { readModel } from '../../src/model/read.js'
import { writeModel } from '../../src/model/write.js'

it('reads the same arrays from a Node Buffer, whose slice shares memory', () => {
  const metadata = { kind: 'test', features: 'test-1', corpora: [], seed: 1, scores: {} }
  const bytes = writeModel(metadata, { first: Int8Array.of(1, -2, 3), second: Uint16Array.of(500, 600) })
  const model = readModel(Buffer.from(bytes), { name: 'test.bin', kind: 'test', features: 'test-1' })
  expect([...model.array('first')]).toEqual([1, -2, 3])
  expect([...model.array('second')]).toEqual([500, 600])
})

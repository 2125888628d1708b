import { expect, it } from 'vitest'
import { fromBytePlanes, packSorted, toBytePlanes, transpose, unpackSorted } from '../../src/model/planes.js'

it('lays numbers out byte by byte and reads them again', () => {
  const numbers = Uint32Array.of(0x01020304, 0xfffefdfc, 0)
  expect([...toBytePlanes(numbers)]).toEqual([4, 0xfc, 0, 3, 0xfd, 0, 2, 0xfe, 0, 1, 0xff, 0])
  expect(fromBytePlanes(toBytePlanes(numbers))).toEqual(numbers)
  expect(fromBytePlanes(toBytePlanes(new Uint32Array()))).toEqual(new Uint32Array())
})

it('turns a table round and back', () => {
  const table = Int8Array.of(1, -2, 3, 4, 5, -6)
  expect(transpose(table, 2)).toEqual(Int8Array.of(1, 4, -2, 5, 3, -6))
  expect(transpose(transpose(table, 2), 3)).toEqual(table)
  expect(transpose(new Int8Array(), 0)).toEqual(new Int8Array())
})

it('packs sorted numbers as their differences', () => {
  const numbers = Uint32Array.of(3, 260, 0xfffffffe)
  expect([...packSorted(numbers).subarray(0, 3)]).toEqual([3, 1, 0xfa])
  expect(unpackSorted(packSorted(numbers))).toEqual(numbers)
  // sorted as signed numbers
  expect(unpackSorted(packSorted(Int32Array.of(-7, -1, 5)))).toEqual(Uint32Array.of(0xfffffff9, 0xffffffff, 5))
})

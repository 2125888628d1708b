import { describe, expect, it } from 'vitest'
import { LEANING_SCALE, REGISTERS, registersOf } from '../../src/restore/register.js'

/** Lines of ten syllables that lean so far on the mean. */
const registers = (...means: readonly number[]): number[] => [
  ...registersOf(
    means.map(mean => mean * 10 * LEANING_SCALE),
    means.map(() => 10),
  ),
]

describe('registersOf', () => {
  it('tells dry news from lively talk', () => {
    expect(registers(-1)).toEqual([0])
    expect(registers(0)).toEqual([2])
    expect(registers(1)).toEqual([REGISTERS - 1])
  })

  it('keeps short lines to the middle', () => {
    expect(registersOf([LEANING_SCALE], [1])).toEqual(Uint8Array.of(3))
    expect(registersOf([0, 0], [0, 0])).toEqual(Uint8Array.of(2, 2))
  })

  it('lets the lines around count, both ways, the near ones more', () => {
    expect(registers(1, 1, 0, 1, 1)[2]).toBe(REGISTERS - 1)
    expect(registers(0, 1, 1)[0]).toBe(REGISTERS - 1)
    const far = registers(...Array.from({ length: 40 }, (_, line) => (line < 20 ? -1 : 1)))
    expect([far[0], far[39]]).toEqual([0, REGISTERS - 1])
  })

  it('has nothing to say of a text without lines', () => expect(registersOf([], [])).toHaveLength(0))
})

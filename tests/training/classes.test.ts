import { expect, test } from 'vitest'
import { neighbourVectors } from '../../training/classes/neighbour-vectors.js'
import { sphericalKMeans } from '../../training/classes/spherical-k-means.js'
import { createUnitReader } from '../../training/classes/unit-reader.js'

/** Six towns and six fruits, each in two kinds of sentences, four times. */
const towns = ['Vinh', 'Huế', 'Pleiku', 'Cần Thơ', 'Đà Lạt', 'Hà Tĩnh']
const fruits = ['cam', 'xoài', 'ổi', 'vải', 'nhãn', 'mít']
const read = () => {
  const reader = createUnitReader()
  const sentence = (text: readonly string[]): void => {
    for (const unit of text) reader.add(unit)
    reader.endParagraph()
  }
  for (let round = 0; round < 4; round++) {
    for (const town of towns) {
      sentence(['về', town, 'chơi'])
      sentence(['Về', town, 'làm', 'việc'])
    }
    for (const fruit of fruits) {
      sentence(['ăn', fruit, 'ngọt'])
      sentence(['mua', fruit, 'chín'])
    }
  }
  return reader.finish(100, 100)
}

test('units come by how common they are, contexts without their capitals', () => {
  const { stream, units } = read()
  expect(units.slice(0, 9)).toEqual(['Về', 'chín', 'chơi', 'làm', 'mua', 'ngọt', 'việc', 'về', 'ăn'])
  expect(units.slice(9).sort()).toEqual([...towns, ...fruits].sort())
  const [small, capital] = ['về', 'Về'].map(unit => stream.contextOf[stream.rowOf.indexOf(units.indexOf(unit))])
  expect(small).toBe(capital)
  expect([...stream.units].filter(unit => unit < 0)).toHaveLength(96)
})

test('units with like neighbours come into one class, the same in every run', () => {
  const { stream, units } = read()
  const options = { dimensions: 6, rounds: 3, seed: 1 }
  const vectors = neighbourVectors(stream, options)
  expect(neighbourVectors(stream, options)).toEqual(vectors)
  for (let row = 0; row < units.length; row++) {
    expect(Math.hypot(...vectors.subarray(row * 6, row * 6 + 6))).toBeCloseTo(1, 5)
  }
  const rows = towns.flatMap((town, i) => [town, fruits[i]]).map(unit => units.indexOf(unit))
  const some = Float32Array.from(rows.flatMap(row => [...vectors.subarray(row * 6, row * 6 + 6)]))
  const { classes, centres } = sphericalKMeans(some, 6, 2, 10)
  expect(centres).toHaveLength(12)
  const [town, fruit] = classes
  expect(town).not.toBe(fruit)
  expect([...classes]).toEqual(towns.flatMap(() => [town, fruit]))
})

import { beforeAll, expect, it } from 'vitest'
import { built, runCli } from '../built.js'

beforeAll(built, 300_000)

it('places writes a line of JSON for every line', async () => {
  const input = 'Số 1 Lê Lợi, phường Bến Nghé, Quận 1, TP.HCM\n\nkhông đâu cả\nP. Láng Hạ, Q. Đống Đa, HN\n'
  const run = await runCli(['places'], { input })
  const records = run.stdout
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(records).toHaveLength(4)
  expect(records[0]).toMatchObject({ detail: 'Số 1 Lê Lợi', era: '2025a', commune: { name: 'Bến Nghé' } })
  expect(records[0].today[0].unit.path).toEqual(['phường Sài Gòn', 'thành phố Hồ Chí Minh'])
  expect([records[1].today, records[2].today]).toEqual([[], []])
  expect(records[3].today.every(({ partial }: { partial: boolean }) => partial)).toBe(true)
})

it('reads by the map of the day that is given, or of the day and hour', async () => {
  const eras = ['2024-01-01', '2025-05-01T10:00', '2025-09-01'].map(async date => {
    const { stdout } = await runCli(['places', '-d', date], { input: 'TP. Hồ Chí Minh\n' })
    return JSON.parse(stdout).era
  })
  expect(await Promise.all(eras)).toEqual(['2023', '2025a', '2025b'])
})

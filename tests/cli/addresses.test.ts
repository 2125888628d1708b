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

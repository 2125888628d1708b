import type { Era, KindLetter } from '../../src/lexicon/gazetteer/unit.js'
import type { GazetteerSources, SourceUnit } from './read-sources.js'

const OLD_MARK: Readonly<Record<string, string>> = { '2023,2025a': '', '2023': '<', '2025a': '>' }
const ERA_BIT: Readonly<Record<Era, number>> = { '2023': 1, '2025a': 2, '2025b': 4 }

const byCode = (a: SourceUnit, b: SourceUnit) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : a.eras[0] < b.eras[0] ? -1 : 1

/** Units under headers of their parents (`=412`), codes as steps from the code before. */
const grouped = (units: readonly SourceUnit[], cells: (unit: SourceUnit, step: number) => string[]): string[] => {
  const groups = new Map<string, SourceUnit[]>()
  for (const unit of [...units].sort(byCode)) groups.set(unit.parent, [...(groups.get(unit.parent) ?? []), unit])
  const lines: string[] = []
  let last = 0
  for (const parent of [...groups.keys()].sort()) {
    lines.push(`=${parent}`)
    for (const unit of groups.get(parent)!) {
      const row = cells(unit, Number(unit.code) - last)
      last = Number(unit.code)
      while (row.at(-1) === '') row.pop()
      lines.push(row.join('\t'))
    }
  }
  return lines
}

const oldMark = (unit: SourceUnit): string => {
  const mark = OLD_MARK[unit.eras.join(',')]
  if (mark === undefined) throw new Error(`an old unit of eras ${unit.eras}: ${unit.code} ${unit.name}`)
  return mark
}

const step = (value: number, usual: number): string => (value === usual ? '' : String(value))

/** Both compact files: what always loads (provinces, districts, communes of today), and the old communes with what became of them. */
export const encodeGazetteer = ({ units, successors }: GazetteerSources): { core: string; communes: string } => {
  const targets = new Map<string, { code: string; partial: boolean }[]>()
  for (const { era, code, successor, partial } of successors) {
    const key = `${era}:${code}`
    const list = targets.get(key) ?? []
    list.push({ code: successor, partial })
    targets.set(key, list)
  }
  const targetsOf = (unit: SourceUnit) => {
    const own = targets.get(`${unit.eras.at(-1)}:${unit.code}`) ?? targets.get(`2025a:${unit.code}`) ?? []
    return [...own].sort((a, b) => (a.code < b.code ? -1 : 1))
  }
  const ofLevel = (length: number) => units.filter(unit => unit.code.length === length)
  const isNew = (unit: SourceUnit) => unit.eras.includes('2025b')

  const provinces = ofLevel(2)
    .sort(byCode)
    .map(unit => {
      const bits = unit.eras.reduce((sum, era) => sum + ERA_BIT[era], 0)
      const row = [`${bits}${unit.kind}${unit.code}${unit.name}`]
      const target = isNew(unit) ? [] : targetsOf(unit)
      if (target.length > 0 || unit.formerKind) row.push(target.map(({ code }) => code).join(','))
      if (unit.formerKind) row.push(unit.formerKind)
      return row.join('\t')
    })
  const districts = grouped(ofLevel(3), (unit, delta) => [
    oldMark(unit) + unit.kind + unit.name,
    step(delta, 1),
    targetsOf(unit)
      .map(({ code }) => code)
      .join(','),
  ])
  const present = ofLevel(5).filter(isNew)
  const today = grouped(present, (unit, delta) => [
    unit.kind + unit.name,
    step(delta, 3),
    (unit.formerKind ?? '') as KindLetter | '',
  ])
  const rank = new Map(
    [...present]
      .sort((a, b) => (a.parent === b.parent ? byCode(a, b) : a.parent < b.parent ? -1 : 1))
      .map((unit, index) => [unit.code, index]),
  )
  let lastTargets = ''
  let lastRank = 0
  const old = grouped(
    ofLevel(5).filter(unit => !isNew(unit)),
    (unit, delta) => {
      const list = targetsOf(unit)
      const identity = list.map(({ code, partial }) => code + partial).join()
      let cell = ''
      if (list.length === 0) cell = '-'
      else if (identity !== lastTargets) {
        cell = list
          .map(({ code, partial }) => {
            const next = rank.get(code)!
            const shift = `${next - lastRank}${partial ? '~' : ''}`
            lastRank = next
            return shift
          })
          .join(',')
      }
      if (list.length > 0) lastTargets = identity
      return [oldMark(unit) + unit.kind + unit.name, step(delta, 3), cell]
    },
  )
  const file = (name: string, sections: string[][]) => {
    const rows = sections.flat().length
    return `vietnlp-gazetteer 1 ${name} ${rows}\n${sections.map(lines => `${lines.join('\n')}\n`).join('#\n')}`
  }
  return { core: file('core', [provinces, districts, today]), communes: file('communes', [old]) }
}

import { readFileSync } from 'node:fs'
import { LexiconError } from '../../src/errors.js'
import { ERAS, type Era, KINDS, type KindLetter, levelOfCode } from '../../src/lexicon/gazetteer/unit.js'
import { parseTsv } from '../../src/lexicon/tsv.js'

export interface SourceUnit {
  readonly eras: readonly Era[]
  readonly code: string
  readonly kind: KindLetter
  readonly name: string
  readonly parent: string
  readonly formerKind: KindLetter | undefined
}

export interface SourceSuccessor {
  readonly era: Era
  readonly code: string
  readonly successor: string
  readonly partial: boolean
}

export interface GazetteerSources {
  readonly units: readonly SourceUnit[]
  readonly successors: readonly SourceSuccessor[]
}

const KIND_LETTERS: Readonly<Record<string, KindLetter>> = {
  T: 'v',
  TP: 'c',
  Q: 'q',
  H: 'h',
  TX: 's',
  P: 'p',
  X: 'x',
  TT: 't',
  DK: 'd',
}

const CHANGES = 'unit-changes.tsv'

const fail = (file: string, line: number, why: string): never => {
  throw new LexiconError(`${file}:${line}: ${why}`)
}

const kindLetter = (file: string, line: number, kind: string): KindLetter =>
  KIND_LETTERS[kind] ?? fail(file, line, `kind "${kind}", expected one of ${Object.keys(KIND_LETTERS).join(', ')}`)

const era = (file: string, line: number, name: string): Era =>
  ERAS.find(known => known === name) ?? fail(file, line, `era "${name}", expected one of ${ERAS.join(', ')}`)

/** Units by version, every row checked: known eras and kinds, codes by level, a parent in every era. */
export const readUnits = (source: string, changes: string, file = 'units.tsv'): SourceUnit[] => {
  const former = new Map<string, KindLetter>()
  for (const row of parseTsv(changes, CHANGES, ['date', 'era', 'code', 'field', 'before', 'after', 'source'])) {
    if (row.field !== 'kind' && row.field !== 'name') fail(CHANGES, row.line, `field "${row.field}"`)
    if (row.field === 'kind' && row.era === '2025b') {
      const letter = (Object.keys(KINDS) as KindLetter[]).find(one => KINDS[one] === row.before)
      former.set(row.code, letter ?? fail(CHANGES, row.line, `kind "${row.before}"`))
    }
  }
  const rows = parseTsv(source, file, ['eras', 'code', 'kind', 'name', 'parent'])
  const known = new Map<string, number>()
  const units: SourceUnit[] = []
  for (const row of rows) {
    const level = levelOfCode(row.code) ?? fail(file, row.line, `code "${row.code}" has not 2, 3 or 5 digits`)
    if (row.name === '' || row.name !== row.name.normalize('NFC').trim()) fail(file, row.line, `name "${row.name}"`)
    const eras = row.eras.split(',').map(name => era(file, row.line, name))
    for (const one of eras) {
      const before = known.get(`${one}:${row.code}`)
      if (before) fail(file, row.line, `code ${row.code} of ${one} stands on line ${before} too`)
      known.set(`${one}:${row.code}`, row.line)
    }
    if ((level === 'province') !== (row.parent === '')) fail(file, row.line, `parent "${row.parent}" of a ${level}`)
    const kind = kindLetter(file, row.line, row.kind)
    const formerKind = eras.includes('2025b') ? former.get(row.code) : undefined
    units.push({ eras, code: row.code, kind, name: row.name, parent: row.parent, formerKind })
  }
  for (const [index, unit] of units.entries()) {
    if (unit.parent === '') continue
    for (const one of unit.eras) {
      if (!known.has(`${one}:${unit.parent}`)) fail(file, rows[index].line, `no parent ${unit.parent} in ${one}`)
    }
  }
  return units
}

/** Pairs of old and new units; both ends must be units of their eras. */
export const readSuccessors = (
  source: string,
  units: readonly SourceUnit[],
  file = 'successors.tsv',
): SourceSuccessor[] => {
  const known = new Set(units.flatMap(unit => unit.eras.map(one => `${one}:${unit.code}`)))
  return parseTsv(source, file, ['era', 'code', 'successor', 'part']).map(row => {
    const from = era(file, row.line, row.era)
    if (!known.has(`${from}:${row.code}`)) fail(file, row.line, `no unit ${row.code} in ${from}`)
    if (!known.has(`2025b:${row.successor}`)) fail(file, row.line, `no unit ${row.successor} in 2025b`)
    if (row.part !== 'whole' && row.part !== 'partial') fail(file, row.line, `part "${row.part}"`)
    return { era: from, code: row.code, successor: row.successor, partial: row.part === 'partial' }
  })
}

/** Reads and checks the reviewed tables of this folder. */
export const readSources = (folder = new URL('.', import.meta.url)): GazetteerSources => {
  const text = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const units = readUnits(text('units.tsv'), text('../../data/lexicons/unit-changes.tsv'))
  return { units, successors: readSuccessors(text('successors.tsv'), units) }
}

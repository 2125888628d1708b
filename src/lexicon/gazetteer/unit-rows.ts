import { ModelError } from '../../errors.js'
import { nameHash } from './name-hash.js'
import { ERAS, type Era, KINDS, type KindLetter, type Level } from './unit.js'

/** How the rows of a section are written. */
export interface Section {
  readonly level: Level
  /** Digits of a code. */
  readonly digits: number
  /** Step from the code before that is not written. */
  readonly usual: number
  /** Eras of a row: told by a digit in front, by a mark in front when not both of before July 2025, or all of today. */
  readonly eras: 'digit' | 'mark' | 'present'
  /** Which cell behind the name has the type of before the last change. */
  readonly formerKind?: number
}

/** The rows under one parent. */
export interface Group {
  readonly parent: string
  readonly from: number
  readonly to: number
}

/** The units of a file as columns over its text, by row. Nothing is cut out of the text before somebody asks for it. */
export interface UnitRows {
  readonly file: string
  readonly text: string
  readonly count: number
  /** First row of each section, and the end of the last. */
  readonly bounds: readonly number[]
  readonly sections: readonly Section[]
  readonly codes: Int32Array
  /** Bits of {@link ERAS}. */
  readonly eras: Uint8Array
  readonly kinds: Uint8Array
  readonly hashes: Int32Array
  readonly groups: readonly Group[]
  readonly groupOf: Uint16Array
  /** Where the name and what stands behind it begin and end in the text. */
  readonly nameStarts: Int32Array
  readonly nameEnds: Int32Array
  readonly ends: Int32Array
}

const MINUS = 0x2d
const HEADER = 0x3d
const SECTION_END = 0x23
const ZERO = 0x30

const bit = (...eras: Era[]): number => eras.reduce((bits, era) => bits | (1 << ERAS.indexOf(era)), 0)
const PRESENT = bit('2025b')
const BOTH = bit('2023', '2025a')
const MARKS: ReadonlyMap<number, number> = new Map([
  [0x3c, bit('2023')],
  [0x3e, bit('2025a')],
])
const IS_KIND = new Uint8Array(128)
for (const letter of Object.keys(KINDS) as KindLetter[]) IS_KIND[letter.charCodeAt(0)] = 1

/** The number at an offset, `usual` where none is written. */
const numberAt = (text: string, at: number, usual: number): number => {
  const negative = text.charCodeAt(at) === MINUS
  const from = negative ? at + 1 : at
  let to = from
  let value = 0
  for (;;) {
    const digit = text.charCodeAt(to) - ZERO
    if (!(digit >= 0 && digit <= 9)) break
    value = value * 10 + digit
    to++
  }
  return to === from ? usual : negative ? -value : value
}

/** How many rows the head of a file promises; the head is `vietnlp-gazetteer 1 NAME ROWS`. */
const checkHead = (head: string, name: string, file: string): number => {
  const [magic, version, kind, rows] = head.split(' ')
  if (magic !== 'vietnlp-gazetteer') throw new ModelError(`${file} is no gazetteer file`)
  if (version !== '1') throw new ModelError(`${file} is of version ${version}, this library reads version 1`)
  if (kind !== name) throw new ModelError(`${file} holds "${kind}", expected "${name}"`)
  if (!/^\d{1,6}$/.test(rows)) throw new ModelError(`${file} is corrupt: "${rows}" rows`)
  return Number(rows)
}

/**
 * Reads a gazetteer file: a head, then sections parted by a line `#`; in a section a line `=412` before the units of that parent. One
 * pass over the text, without an object for any unit: all there is to do before the first question can be answered.
 */
export const readUnitRows = (bytes: Uint8Array, name: string, sections: readonly Section[]): UnitRows => {
  const file = `places/${name}.txt`
  const text = new TextDecoder().decode(bytes)
  const headEnd = text.indexOf('\n')
  const lines = checkHead(text.slice(0, Math.max(0, headEnd)), name, file)
  const column = () => new Int32Array(lines)
  const [codes, hashes, nameStarts, nameEnds, ends] = [column(), column(), column(), column(), column()]
  const eras = new Uint8Array(lines)
  const kinds = new Uint8Array(lines)
  const groupOf = new Uint16Array(lines)
  const groups = [{ parent: '', from: 0, to: 0 }]
  const bounds = [0]
  let row = 0
  let line = 0
  let code = 0
  /** The next tab. */
  let tab = 0
  for (let at = headEnd + 1; at < text.length; ) {
    const first = text.charCodeAt(at)
    if (first === HEADER || first === SECTION_END) {
      const end = text.indexOf('\n', at)
      groups[groups.length - 1].to = row
      if (first === HEADER) {
        groups.push({ parent: text.slice(at + 1, end), from: row, to: row })
        line++
      } else {
        bounds.push(row)
        code = 0
      }
      if (end < 0) break
      at = end + 1
      continue
    }
    const section = sections[bounds.length - 1]
    if (section === undefined || line === lines) throw new ModelError(`${file} is corrupt: more rows than ${lines}`)
    const marked = section.eras === 'mark' ? (MARKS.get(first) ?? 0) : 0
    eras[row] = section.eras === 'digit' ? first - ZERO : section.eras === 'present' ? PRESENT : marked || BOTH
    if (section.eras === 'digit' || marked !== 0) at++
    kinds[row] = text.charCodeAt(at)
    const start = section.eras === 'digit' ? at + 1 + section.digits : at + 1
    const next = text.indexOf('\n', at)
    if (next < 0) break
    if (tab < start) tab = text.indexOf('\t', start)
    if (tab < 0) tab = text.length
    const end = Math.min(tab, next)
    if (section.eras === 'digit') code = numberAt(text, at + 1, 0)
    else code += end === tab ? numberAt(text, end + 1, section.usual) : section.usual
    if (IS_KIND[kinds[row]] !== 1) throw new ModelError(`${file} is corrupt at "${text.slice(at, next)}"`)
    nameStarts[row] = start
    nameEnds[row] = end
    ends[row] = next
    codes[row] = code
    hashes[row] = nameHash(text, start, end)
    groupOf[row] = groups.length - 1
    line++
    row++
    at = next + 1
  }
  if (line !== lines) throw new ModelError(`${file} is truncated: ${line} rows, expected ${lines}`)
  groups[groups.length - 1].to = row
  bounds.push(row)
  return {
    file,
    text,
    sections,
    bounds,
    count: row,
    codes,
    eras,
    kinds,
    hashes,
    groups,
    groupOf,
    nameStarts,
    nameEnds,
    ends,
  }
}

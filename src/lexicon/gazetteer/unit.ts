import type { AdministrativeUnit, Era } from '../../document.js'

export type { Era } from '../../document.js'

/** The maps of Vietnam that the gazetteer holds, oldest first. */
export const ERAS: readonly Era[] = ['2023', '2025a', '2025b']

export const LEVELS = ['province', 'district', 'commune'] as const
/** The kinds of units, the largest first; maps of after July 2025 have no districts. */
export type Level = (typeof LEVELS)[number]

/** Letter of a type word in the compact files, and the word itself. */
export const KINDS = {
  v: 'tỉnh',
  c: 'thành phố',
  q: 'quận',
  h: 'huyện',
  s: 'thị xã',
  p: 'phường',
  x: 'xã',
  t: 'thị trấn',
  d: 'đặc khu',
} as const
export type KindLetter = keyof typeof KINDS
export type Kind = (typeof KINDS)[KindLetter]

/** A part of an old unit's land, as the unit of 2025b that has it now. */
export interface Target {
  readonly code: string
  readonly partial: boolean
}

/** One version of a unit: what it was called, and under which parent, in the eras it holds for. */
export interface UnitVersion {
  readonly code: string
  readonly level: Level
  readonly kind: Kind
  readonly name: string
  /** Code of the parent in the same eras; empty for a province. */
  readonly parent: string
  readonly eras: readonly Era[]
  /** Type word before the last change inside the era (`tỉnh` Đồng Nai until 30 April 2026). */
  readonly formerKind?: Kind
  /** {@link nameKey} of the name. */
  readonly key: string
}

/** An administrative unit as the functions without an article give it. */
export type Unit = Omit<AdministrativeUnit, 'confidence'>

/** Level of a code by its length: `40`, `412`, `17125`; undefined when it is no code. */
export const levelOfCode = (code: string): Level | undefined =>
  /^\d{2}$/.test(code) ? 'province' : /^\d{3}$/.test(code) ? 'district' : /^\d{5}$/.test(code) ? 'commune' : undefined

import type { Document } from '../document.js'
import { mentionKeys, type NameReading } from '../lexicon/gazetteer/read-name.js'
import { typeWordAt } from '../lexicon/gazetteer/type-words.js'
import type { Kind } from '../lexicon/gazetteer/unit.js'

/** A place as the text names it, with what stands around it. */
export interface Mention {
  /** Index of the entity. */
  readonly entity: number
  readonly from: number
  readonly to: number
  readonly sentence: number
  readonly readings: readonly NameReading[]
  /** A type word stands in the mention. */
  readonly typed: boolean
  /** Kinds that the words before it suggest: a shared type word (`các huyện A, B`), an organ (`Huyện ủy A`). */
  readonly hint: readonly Kind[] | undefined
  /** The hint is only the type word of the item before in a list. */
  readonly carried: boolean
  /** Spoken of as it was (`quận 3 cũ`, `trước đây thuộc …`) or as it is now (`nay là …`). */
  readonly spokenAs: 'former' | 'present' | undefined
  /** Behind a house number, as a street is: `(171 Hai Bà Trưng`. */
  readonly numbered: boolean
  /** Mentions that follow in one chain (`xã A, huyện B, tỉnh C`; `A (B)`), nearest first. */
  readonly following: readonly number[]
  /** The mention right before in the same chain. */
  readonly preceding: number | undefined
}

const JOINS = new Set([
  ',',
  '(',
  '-',
  '–',
  '/',
  'và',
  'của',
  'thuộc',
  'ở',
  'tại',
  'trên',
  'địa',
  'bàn',
  'ngụ',
  'tỉnh',
  'cùng',
  'nay',
  'là',
])
const LIST_JOINS = new Set([',', 'và', ';', '-', '–', 'hay', 'hoặc', 'đến', 'cùng'])
const LONGEST_GAP = 4
const LONGEST_CHAIN = 12
const ORGAN_KINDS: ReadonlyMap<string, readonly Kind[]> = new Map([
  ['tỉnh', ['tỉnh']],
  ['thành', ['thành phố']],
  ['quận', ['quận']],
  ['huyện', ['huyện']],
  ['thị', ['thị xã']],
])
const ORGANS = new Set(['ủy', 'đoàn', 'đội'])

/** Last syllables of type words and organs: nothing else before a mention is looked at. */
const LAST_OF_TYPE = new Set([
  ...ORGANS,
  'tỉnh',
  'phố',
  'đô',
  'quận',
  'huyện',
  'xã',
  'phường',
  'trấn',
  'khu',
  'tp',
  'tp.',
  'đảo',
  'núi',
  'cao',
  'giới',
  'biển',
])

const lower = (document: Document, token: number): string => document.tokens[token]?.form.toLowerCase() ?? ''

const NOT_ONE: readonly Kind[] = []

/** The type word before another: of `17 tỉnh, thành phố` and `các phường, xã` either may be meant. */
const otherKinds = (document: Document, from: number): readonly Kind[] => {
  if (lower(document, from - 1) !== ',' && lower(document, from - 1) !== 'và') return NOT_ONE
  const type = typeWordAt(mentionKeys(lower(document, from - 2)), 0)
  return type?.length === 1 ? type.kinds : NOT_ONE
}

/** Type word that ends right before a token, plural and number words included. */
const typeWordBefore = (document: Document, from: number): readonly Kind[] | undefined => {
  const first = lower(document, from - 1)
  if (!LAST_OF_TYPE.has(first)) return undefined
  const second = lower(document, from - 2)
  if (ORGANS.has(first)) return ORGAN_KINDS.get(second)
  const keys = mentionKeys(`${second} ${first}`)
  for (let at = Math.max(0, keys.length - 2); at < keys.length; at++) {
    const type = typeWordAt(keys, at)
    if (type && at + type.length === keys.length) {
      return keys[at].length > 1 ? [...type.kinds, ...otherKinds(document, from - type.length)] : undefined
    }
  }
  return undefined
}

const LOOK_BACK = 4

/** Whether the words around a mention set it in the past or in the present. */
const spokenOf = (document: Document, from: number, to: number): Mention['spokenAs'] => {
  const next = lower(document, to)
  const after = next === '(' ? lower(document, to + 1) : next
  if (after === 'cũ' || (next === '(' && after === 'nay') || lower(document, from - 1) === 'cũ') return 'former'
  for (let at = from - 1; at >= Math.max(0, from - LOOK_BACK); at--) {
    const word = lower(document, at)
    if (word === 'nay' && (at === from - 1 || ['là', 'thuộc', 'ở'].includes(lower(document, at + 1)))) return 'present'
    if (word === 'thành' && lower(document, at - 1) === 'trở') return 'present'
    if (word === 'đây' && lower(document, at - 1) === 'trước') return 'former'
    if (document.tokens[at].kind === 'punctuation' && word !== '(') break
  }
  return undefined
}

const isHouseNumber = (document: Document, token: number): boolean => {
  const before = document.tokens[token]
  return (
    before !== undefined && (before.kind === 'number' || before.kind === 'fraction' || /^\d+\p{L}?$/u.test(before.form))
  )
}

/** The places of a document, outermost and nested ones, in the order of the text. */
export const findMentions = (document: Document): Mention[] => {
  const places = document.entities
    .map((entity, index) => ({ entity, index }))
    .filter(({ entity }) => entity.type === 'LOC' && entity.to > entity.from)
    .sort((a, b) => a.entity.from - b.entity.from || b.entity.to - a.entity.to)
  const ranges = places.map(({ entity }) => entity)
  const gapIs = (left: number, right: number, joins: ReadonlySet<string>): boolean => {
    const start = ranges[left].to
    const end = ranges[right].from
    if (end < start || end - start > LONGEST_GAP) return false
    for (let at = start; at < end; at++) if (!joins.has(lower(document, at))) return false
    return true
  }
  const hints: { kinds: readonly Kind[] | undefined; plural: boolean; spokenAs: Mention['spokenAs'] }[] = []
  const mentions: Mention[] = []
  let sentence = 0
  for (let i = 0; i < places.length; i++) {
    const { entity, index } = places[i]
    while (sentence + 1 < document.sentences.length && document.sentences[sentence].to <= entity.from) sentence++
    const forms: string[] = []
    for (let at = entity.from; at < entity.to; at++) forms.push(document.tokens[at].form)
    const keys = mentionKeys(forms.join(' '))
    const readings: NameReading[] = [{ key: keys.join(' ') }]
    const type = typeWordAt(keys, 0)
    const typed = type !== undefined && type.length < keys.length
    if (typed) readings.push({ key: keys.slice(type.length).join(' '), kinds: type.kinds })
    let hint = typed ? undefined : typeWordBefore(document, entity.from)
    const plural = hint !== undefined
    if (!typed && !hint && i > 0 && gapIs(i - 1, i, LIST_JOINS)) hint = hints[i - 1].kinds
    const carried = hint !== undefined && !plural && !hints[i - 1].plural
    const itself = spokenOf(document, entity.from, entity.to)
    const spokenAs =
      itself ?? (i > 0 && gapIs(i - 1, i, LIST_JOINS) && hints[i - 1].spokenAs === 'present' ? 'present' : undefined)
    hints.push({ spokenAs, kinds: typed ? type.kinds : hint, plural: hint !== undefined && !carried })
    const following: number[] = []
    for (let at = i, k = i + 1; k < places.length && following.length < LONGEST_CHAIN; k++) {
      if (ranges[k].from < ranges[at].to) continue
      if (!gapIs(at, k, JOINS)) break
      following.push(k)
      at = k
    }
    mentions.push({
      entity: index,
      from: entity.from,
      to: entity.to,
      sentence,
      readings,
      typed,
      hint,
      carried,
      spokenAs,
      numbered: !typed && !hint && isHouseNumber(document, entity.from - 1),
      following,
      preceding: i > 0 && ranges[i - 1].to <= entity.from && entity.from - ranges[i - 1].to <= 2 ? i - 1 : undefined,
    })
  }
  return mentions
}

/** The key of the bare name of a mention. */
export const bareName = (mention: Mention): string => mention.readings[mention.readings.length - 1].key

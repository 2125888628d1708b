import type { Entity } from '../document.js'
import { type Clauses, type Way, wayBetween } from './clause.js'
import { hashText, slot } from './feature-hash.js'
import type { PersonMention } from './person-mentions.js'

/** A position and a person that may hold it. */
export interface Pair {
  readonly position: number
  readonly person: number
  /** Where the person is spoken of, by name or by a pronoun. */
  readonly mention: PersonMention
  /** Whether the name stands behind the position. */
  readonly after: boolean
  /** Sentences between the two: 0 in the same one. */
  readonly apart: number
  readonly way: Way
  /** How many persons stand nearer to the position on the same side. */
  readonly rank: number
}

/** How many persons of its own sentence are looked at before and after a position. */
const BEFORE = 4
const AFTER = 6

/**
 * Persons that may hold a position: the nearest ones in its sentence, and without one there the last two of the two sentences
 * before.
 */
export const pairsOf = (clauses: Clauses, mentions: readonly PersonMention[], position: number): Pair[] => {
  const { document, sentenceOf } = clauses
  const { entities } = document
  const here = entities[position]
  const sentence = sentenceOf[here.from]
  const pairs: Pair[] = []
  const add = (mention: PersonMention, rank: number): void => {
    const after = mention.from >= here.to
    const way = after ? wayBetween(clauses, here.to, mention.from) : wayBetween(clauses, mention.to, here.from)
    const apart = sentence - sentenceOf[mention.from]
    const pair = { position, person: mention.person, mention, after, apart, way, rank }
    if (!general || after || way.verb !== 0 || isApposition(pair)) pairs.push(pair)
  }
  const general = isGeneral(clauses, here)
  const next = firstBehind(mentions, here.from)
  for (let i = next; i < mentions.length && i < next + AFTER; i++) {
    if (sentenceOf[mentions[i].from] !== sentence) break
    add(mentions[i], i - next)
  }
  for (let i = next - 1; i >= 0 && i >= next - BEFORE; i--) {
    const apart = sentence - sentenceOf[mentions[i].from]
    if (apart > 2 || (apart > 0 && next - 1 - i > 1)) break
    add(mentions[i], next - 1 - i)
  }
  return pairs
}

/** Words by which an office is spoken of in general: `từng Ủy viên`, `các Phó Chủ tịch`. */
const GENERAL = new Set(['từng', 'mỗi', 'mọi', 'các', 'những', 'bất kỳ', 'một số', 'nhiều'])

/** Whether an office is that of nobody in particular: a name before it holds it only with a verb that says so. */
const isGeneral = ({ forms, entityAt }: Clauses, { from }: Entity): boolean =>
  from > 0 &&
  entityAt[from - 1] < 0 &&
  (GENERAL.has(forms[from - 1]) || GENERAL.has(`${forms[from - 2]} ${forms[from - 1]}`))

const NUMERALS = new Set(['hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'các', 'những', 'vị'])

/** Whether an office is spoken of as held by several: `hai Phó Chủ tịch`. */
const isPlural = ({ document, forms, entityAt }: Clauses, { from }: Entity): boolean =>
  from > 0 && entityAt[from - 1] < 0 && (document.tokens[from - 1].kind === 'number' || NUMERALS.has(forms[from - 1]))

/** Index of the first mention that begins at a token or later. */
const firstBehind = (mentions: readonly PersonMention[], token: number): number => {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle].from < token) low = middle + 1
    else high = middle
  }
  return low
}

/** Index in a list of entities, in order of the text, of the first one that begins at a token or later. */
export const firstFrom = (entities: readonly Entity[], list: readonly number[], token: number): number => {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (entities[list[middle]].from < token) low = middle + 1
    else high = middle
  }
  return low
}

const START = hashText('<start>')
const END = hashText('<end>')

const hashAt = ({ hashes, document }: Clauses, at: number): number =>
  at < 0 ? START : at >= document.tokens.length ? END : hashes[at]

/** The first two forms of a position tell its kind: `phó chủ tịch`, `trưởng ban`. */
export const headHash = ({ hashes }: Clauses, { from, to }: Entity): number =>
  to - from > 1 ? Math.imul(hashes[from] ^ 0x5bd1e995, 31) ^ hashes[from + 1] : hashes[from]

/** A name right behind a position, at most its organization or place between: `Bí thư Thị ủy Hoàng Mai Lê Trường Giang`. */
export const isTitle = ({ after, apart, way }: Pair): boolean =>
  after && apart === 0 && way.words.length === 0 && way.count.PER === 0 && way.count.POSITION === 0 && way.length <= 2

/** A title with nothing between it and the name: `Bộ trưởng Lê Văn An`. */
export const isDirectTitle = ({ after, apart, way, mention }: Pair): boolean =>
  after && apart === 0 && way.length === 0 && mention.back === 0

/** A position right behind a name and a mark: `ông Nguyễn Văn A, Chủ tịch …`, `(… )`, `- …`. */
export const isApposition = ({ after, apart, way }: Pair): boolean =>
  !after && apart === 0 && way.words.length <= 2 && way.count.PER === 0 && way.length <= 3 && way.length > 0

/** What else is said of the two: whether a nearer partner claims either. */
export interface Rivals {
  readonly positionHasTitle: boolean
  readonly positionHasApposition: boolean
  readonly personHasTitle: boolean
  readonly personHasApposition: boolean
}

/** Features of a pair, as slots of the weight table. */
export const pairFeatures = (clauses: Clauses, pair: Pair, rivals: Rivals): number[] => {
  const { way, after, apart, rank } = pair
  const { entities } = clauses.document
  const position = entities[pair.position]
  const person = pair.mention
  const back = Math.min(person.back, 5)
  const side = (after ? 1 : 0) + 2 * apart
  const near = Math.min(rank, 3)
  const rivalry =
    (rivals.positionHasTitle ? 1 : 0) +
    (rivals.positionHasApposition ? 2 : 0) +
    (rivals.personHasTitle ? 4 : 0) +
    (rivals.personHasApposition ? 8 : 0)
  const kind = (isTitle(pair) ? 1 : 0) + (isApposition(pair) ? 2 : 0)
  const head = headHash(clauses, position)
  const kinds = clauses.kinds.position(clauses.forms, position.from)
  const length = Math.min(way.length, 12)
  const { count } = way
  const between = Math.min(count.PER, 3) + 4 * Math.min(count.POSITION, 3) + 16 * Math.min(count.ORG, 2)
  const plural = isPlural(clauses, position) ? 1 : 0
  // Names in a row behind an office of several: `hai Phó Chủ tịch gồm ông A và bà B`.
  const list = way.strange > 0 || count.PER === 0 ? 0 : count.POSITION === 0 ? 1 : way.semicolons > 0 ? 2 : 3
  const [left, right] = after ? [position, person] : [person, position]
  const features = [
    slot(0, side),
    slot(1, side * 64 + near),
    slot(2, side * 64 + length),
    slot(3, way.hash ^ side),
    slot(4, way.shape ^ side),
    slot(5, between * 8 + side),
    slot(6, way.first ^ side),
    slot(7, way.last ^ side),
    slot(8, Math.min(way.commas, 4) * 64 + Math.min(way.semicolons, 2) * 8 + side),
    slot(9, (way.brackets + 4) * 8 + side),
    slot(10, rivalry * 8 + side),
    slot(11, rivalry * 32 + kind * 8 + side),
    slot(12, rivalry * 64 + near * 8 + side),
    slot(13, head),
    slot(14, head ^ side),
    slot(27, kinds.takes ^ side),
    slot(28, kinds.system ^ (side * 4 + near)),
    slot(15, hashAt(clauses, left.from - 1) ^ side),
    slot(16, hashAt(clauses, right.to) ^ side),
    slot(17, hashAt(clauses, position.from - 1) ^ (side * 4 + near)),
    slot(18, hashAt(clauses, position.to) ^ (side * 4 + near)),
    slot(19, hashAt(clauses, person.from - 1) ^ side),
    slot(20, hashAt(clauses, person.to) ^ side),
    slot(21, (clauses.sentenceOf[position.from - 1] === clauses.sentenceOf[position.from] ? 1 : 0) * 8 + side),
    slot(22, way.first ^ Math.imul(way.last, 31) ^ (side * 64 + between)),
    slot(23, rivalry * 4096 + between * 16 + kind * 4 + side),
    slot(29, way.verb ^ side),
    slot(30, way.verb ^ (Math.min(way.strange, 4) * 8 + side)),
    slot(31, (Math.min(way.strange, 7) * 4 + near) * 8 + side),
    slot(32, (Math.min(way.strange, 3) * 64 + between) * 8 + side),
    slot(33, (position.from > 0 ? clauses.verbKinds[position.from - 1] : 0) ^ side),
    slot(35, (list * 4 + Math.min(count.PER, 3)) * 16 + plural * 8 + side),
    slot(40, (list * 2 + plural) * 8 + side),
    slot(36, (list * 2 + plural) * 256 + rivalry * 4 + Math.min(count.POSITION, 3)),
    slot(34, (way.says ? 1 : 0) * 64 + (way.verb ? 1 : 0) * 32 + near * 8 + side),
    slot(37, back * 8 + side),
    slot(38, way.verb ^ (back * 8 + side)),
    slot(39, way.hash ^ ((back > 0 ? 1 : 0) * 8 + side)),
    slot(24, Math.min(person.to - person.from, 4) * 8 + side),
  ]
  for (const word of way.words.slice(0, 10)) features.push(slot(25, word ^ side), slot(26, word ^ (rivalry * 8 + side)))
  return features
}

import type { Clauses } from './clause.js'
import { GENDER, type Gender } from './gender.js'

/** Where a text speaks of a person: by name, or by a pronoun. */
export interface PersonMention {
  readonly from: number
  readonly to: number
  /** The entity that names the person; of a pronoun the one that it is taken to stand for. */
  readonly person: number
  /** Sentences from a pronoun back to the name it stands for, from 1; 0 for a name. */
  readonly back: number
}

/** Pronouns that stand for a person named before. */
const PRONOUNS = new Set(['ông', 'bà', 'anh', 'chị', 'cô'])

/** Words that make another noun of a pronoun: `ông bà`, `anh em`, `cô giáo`, `bà con`, `ông chủ`. */
const NOUNS = new Set(
  'ông bà anh chị em cô con chú bác chủ giáo dâu rể ngoại nội trai gái hai ba cả ta mẹ lão xã trùm vợ chồng họ hùng thư nào nương nhà'.split(
    ' ',
  ),
)
const PLURAL = new Set([
  'các',
  'những',
  'hai',
  'ba',
  'mấy',
  'nhiều',
  'người',
  'đàn',
  'của',
  'cùng',
  'hoàng',
  'vợ',
  'chồng',
])

/** How many sentences before its own a pronoun looks for its person. */
const REACH = 4

/** The persons of a text in its order, each name and each pronoun whose person is found. */
export const personMentions = (clauses: Clauses): PersonMention[] => {
  const { document, entityAt, forms, sentenceOf } = clauses
  const { entities } = document
  const headOf = (person: number): number => entities[person].same ?? person
  const genders = gendersOf(clauses)
  const mentions: PersonMention[] = []
  // The first mention in each sentence of a person that a pronoun of a gender may stand for.
  const first: Record<Gender, Map<number, PersonMention>> = { male: new Map(), female: new Map() }
  const add = (mention: PersonMention): void => {
    mentions.push(mention)
    const sentence = sentenceOf[mention.from]
    const known = genders.get(headOf(mention.person))
    for (const gender of ['male', 'female'] as const) {
      if ((known === undefined || known === gender) && !first[gender].has(sentence))
        first[gender].set(sentence, mention)
    }
  }
  const meant = (at: number): PersonMention | undefined => {
    const sentence = sentenceOf[at]
    const known = first[GENDER[forms[at]]]
    for (let back = 0; back <= REACH; back++) {
      const found = known.get(sentence - back)
      if (found) return { from: at, to: at + 1, person: found.person, back: back + 1 }
    }
    return undefined
  }
  for (let at = 0; at < forms.length; at++) {
    const inside = entityAt[at]
    if (inside >= 0) {
      const entity = entities[inside]
      if (entity.type === 'PER') add({ from: entity.from, to: entity.to, person: inside, back: 0 })
      at = Math.max(at, entity.to - 1)
    } else if (PRONOUNS.has(forms[at]) && isPronoun(clauses, at)) {
      const mention = meant(at)
      if (mention) add(mention)
    }
  }
  return mentions
}

const isPronoun = ({ document, entityAt, forms }: Clauses, at: number): boolean => {
  if (at + 1 >= forms.length) return false
  const next = document.tokens[at + 1]
  if (NOUNS.has(forms[at + 1]) || (at > 0 && PLURAL.has(forms[at - 1]))) return false
  const inside = entityAt[at + 1]
  if (inside >= 0) return document.entities[inside].type !== 'PER'
  return next.kind !== 'syllable' || next.form === forms[at + 1]
}

/** Gender of each person by first mention, as the honorifics before the names tell it first. */
const gendersOf = ({ document, forms }: Clauses): ReadonlyMap<number, Gender> => {
  const genders = new Map<number, Gender>()
  document.entities.forEach(({ type, from, to, same }, i) => {
    const head = same ?? i
    if (type !== 'PER' || genders.has(head)) return
    const gender = from > 0 ? GENDER[forms[from - 1]] : undefined
    if (gender) genders.set(head, gender)
    else if (forms.slice(from + 1, to).includes('thị')) genders.set(head, 'female')
  })
  return genders
}

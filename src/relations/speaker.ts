import type { Document } from '../document.js'

/** What is needed to find who speaks. */
export interface Stage {
  readonly document: Document
  readonly forms: readonly string[]
  /** Index of the outermost entity that covers each token, -1 outside. */
  readonly entityAt: Int32Array
  /** First mentions of the persons that hold an office in this text, by the office in lower case, when appointments are known. */
  readonly holders: ReadonlyMap<string, ReadonlySet<number>>
}

/** Who speaks: an entity, or somebody the text does not name. */
export interface Speaker {
  readonly entity: number | undefined
  /** First token of the words for the speaker, honorific included. */
  readonly from: number
}

/** Words between a subject and its verb. */
const ADVERBS = new Set('cũng đã đang vừa sẽ còn thêm tiếp tục từng liền lại luôn mới hay không vẫn rất chỉ'.split(' '))

/** Words before a name that make it an object or a relative, not the one who speaks. */
const NOT_SUBJECT = new Set(
  'với cùng của cho gặp tới đến về bên vì từ mời tặng thay nhờ con vợ chồng trai gái do bởi hỏi'.split(' '),
)

export const PRONOUNS: ReadonlySet<string> = new Set('ông bà anh chị cô em thầy bác cậu chú họ'.split(' '))
const HONORIFICS = new Set('ông bà anh chị cô em thầy bác cậu chú cụ đồng chí cháu'.split(' '))
const FEMALE = new Set(['bà', 'chị', 'cô'])
const MALE = new Set(['ông', 'anh', 'thầy', 'cậu', 'chú'])

/** How many tokens before a verb are searched for its subject. */
const WIDEST = 60

/** How many tokens a bare office or organization may stand before its verb. */
const NEAR = 3

/**
 * The speaker named in some tokens before a verb of saying: the last person that is no object there, else an organization, office
 * or place close to the verb, else a pronoun for the person named last before.
 */
export const speakerIn = (stage: Stage, first: number, to: number): Speaker | undefined => {
  const from = Math.max(first, to - WIDEST)
  const { document, forms, entityAt } = stage
  let end = to
  while (end > from && (ADVERBS.has(forms[end - 1]) || forms[end - 1] === ',')) end--
  if (end <= from) return undefined
  let near: Speaker | undefined
  for (let at = end - 1; at >= from; at--) {
    const index = entityAt[at]
    if (index < 0) continue
    const entity = document.entities[index]
    const start = beforeHonorific(stage, Math.max(from, entity.from), from)
    const object = start > from && NOT_SUBJECT.has(forms[start - 1])
    if (entity.type === 'PER' && !object) return { entity: index, from: start }
    if (!near && !object && end - entity.to < NEAR) near = nearSpeaker(stage, index, start)
    at = entity.from
  }
  if (near) return near
  const last = forms[end - 1]
  if (PRONOUNS.has(last) || last === 'này') {
    const pronoun = last === 'này' ? end - 2 : end - 1
    return { entity: antecedent(stage, pronoun, forms[pronoun]), from: Math.max(from, pronoun) }
  }
  return { entity: undefined, from }
}

/** An organization or place right behind an office only completes it: the office speaks. */
const nearSpeaker = (stage: Stage, index: number, start: number): Speaker => {
  const { document, entityAt } = stage
  const before = start > 0 ? entityAt[start - 1] : -1
  if (before >= 0 && document.entities[before].type === 'POSITION') {
    return { entity: standsFor(stage, before), from: document.entities[before].from }
  }
  return { entity: standsFor(stage, index), from: start }
}

/** The first token of the honorific that stands before a name: `ông`, `đồng chí`. */
export const beforeHonorific = ({ forms, entityAt }: Stage, at: number, from: number): number => {
  let start = at
  while (start > from && entityAt[start - 1] < 0 && HONORIFICS.has(forms[start - 1])) start--
  return start
}

/** An office stands for the person who holds it: the only one the text tells of, or the one named last before. */
const standsFor = ({ document, holders }: Stage, index: number): number => {
  const { entities } = document
  if (entities[index].type !== 'POSITION') return index
  const persons = holders.get(entities[index].text.toLowerCase())
  if (!persons) return index
  for (let i = index - 1; i >= 0 && i > index - REACH; i--) {
    if (entities[i].type === 'PER' && persons.has(entities[i].same ?? i)) return i
  }
  return persons.size === 1 ? [...persons][0] : index
}

/** How many entities before a pronoun are searched for the person it means. */
const REACH = 24

/** How many tokens before a pronoun the nearest entity may stand. */
const FAR = 300

/** The person named last before a pronoun, of the gender it tells. */
export const antecedent = ({ document, forms, entityAt }: Stage, at: number, pronoun: string): number | undefined => {
  const { entities } = document
  let last = -1
  for (let back = at - 1; back >= 0 && back > at - FAR && last < 0; back--) last = entityAt[back]
  for (let i = last; i >= 0 && i > last - REACH; i--) {
    const { type, from } = entities[i]
    if (type !== 'PER') continue
    const before = from > 0 ? forms[from - 1] : ''
    if ((FEMALE.has(pronoun) && MALE.has(before)) || (MALE.has(pronoun) && FEMALE.has(before))) continue
    return i
  }
  return undefined
}

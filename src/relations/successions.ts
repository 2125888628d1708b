import type { Entity } from '../document.js'
import type { PhraseTrie } from '../lexicon/phrase-trie.js'
import { type Clauses, isPlain } from './clause.js'
import { hashText } from './feature-hash.js'
import { LEAVING } from './former.js'
import type { LinkedPair } from './holders.js'
import type { Pair } from './pair-features.js'
import { type PersonMention, personMentions } from './person-mentions.js'
import type { SuccessionKind } from './succession-words.js'

/** Verbs by which somebody takes an office or has it. */
const HOLDING: ReadonlySet<number> = new Set(
  'appoint reappoint elect re-elect designate assign approve hold act receive transfer rotate'
    .split(' ')
    .map(kind => hashText(kind)),
)

/** Sentences back to the office that a succession is about, and pairs that are looked at on the way. */
const REACH = 3
const PAIRS = 40
/** Words behind a name that tell an office. */
const SAYS_OFFICE = new Set(['làm', 'giữ chức', 'ở vị', 'trên cương'])
/** Behind it stands who has the office now, and who had it before behind `là`. */
const PREDECESSOR = 'người tiền nhiệm'

/** Tokens of honorifics and ranks between a word of succession and the name. */
const TITLES = 6

/** The person behind a word of succession: honorifics, ranks and a comma may stand between. */
const mentionFrom = (
  { document, entityAt, forms, kinds, sentenceOf }: Clauses,
  mentions: ReadonlyMap<number, PersonMention>,
  from: number,
): PersonMention | undefined => {
  const end = Math.min(from + TITLES, forms.length)
  for (let at = from; at < end && sentenceOf[at] === sentenceOf[from - 1]; at++) {
    const mention = mentions.get(at)
    if (mention) return mention
    const title: Entity | undefined = entityAt[at] < 0 ? undefined : document.entities[entityAt[at]]
    if (title ? !kinds.position(forms, title.from).rank : forms[at] !== ',' && !isPlain(forms[at])) return undefined
    if (title) at = title.to - 1
  }
  return undefined
}

/** The office right behind a name and a comma, with its holder: `… A, HLV B`. */
const titleBehind = (
  { document, entityAt, forms, kinds }: Clauses,
  mentions: ReadonlyMap<number, PersonMention>,
  { to }: { readonly to: number },
): { position: number; mention: PersonMention } | undefined => {
  const position = forms[to] === ',' ? entityAt[to + 1] : -1
  const title = position >= 0 ? document.entities[position] : undefined
  if (title?.type !== 'POSITION' || title.from !== to + 1 || kinds.position(forms, title.from).rank) return undefined
  const mention = mentions.get(title.to)
  return mention && mention.back === 0 ? { position, mention } : undefined
}

/**
 * Who followed whom in an office that the text tells of: `giữ chức Giám đốc thay ông A`, `bà B kế nhiệm ông A`, `thay ông A là bà B`,
 * `người kế nhiệm là bà B`. All ten such predecessors among the annotated training articles hold the office that is taken.
 */
export const successions = (
  clauses: Clauses,
  words: PhraseTrie<SuccessionKind>,
  told: readonly Pair[],
): LinkedPair[] => {
  const { document, entityAt, forms, sentenceOf } = clauses
  const { entities } = document
  const headOf = ({ person }: { readonly person: number }): number => entities[person].same ?? person
  const takes = ({ way, position }: Pair): boolean =>
    HOLDING.has(way.verb) || forms[entities[position].from - 1] === 'tân'
  const leaves = ({ way }: Pair): boolean => LEAVING.has(way.verb)
  const found: LinkedPair[] = []
  let known = 0
  let mentions: ReadonlyMap<number, PersonMention> | undefined
  for (let at = 0; at < forms.length; at++) {
    while (known < told.length && entities[told[known].position].from < at) known++
    const match = entityAt[at] < 0 && told.length > 0 ? words.longest(forms, at) : undefined
    if (!match) continue
    const end = known
    at = match.to - 1
    mentions ??= new Map(personMentions(clauses).map(mention => [mention.from, mention]))
    const phrase = forms.slice(match.from, match.to).join(' ')
    const isNoun = phrase.startsWith(PREDECESSOR)
    const begins = match.from === document.sentences[sentenceOf[match.from]].from
    const titled = isNoun ? titleBehind(clauses, mentions, match) : undefined
    if (titled) {
      // `Không giống người tiền nhiệm, HLV B …` says that B has the office, `Người tiền nhiệm, HLV A, …` that A had it
      const former = begins && forms[titled.mention.to] === ','
      found.push({ ...titled, person: titled.mention.person, former })
      continue
    }
    const mention = mentionFrom(clauses, mentions, match.to)
    if (!mention) continue
    /** The last pair before the word, not more than some sentences back, that something is true of. */
    const lastOf = (reach: number, isIt: (pair: Pair) => boolean): Pair | undefined => {
      for (let i = end - 1; i >= Math.max(0, end - PAIRS); i--) {
        if (sentenceOf[match.from] - sentenceOf[entities[told[i].position].from] > reach) return undefined
        if (isIt(told[i])) return told[i]
      }
      return undefined
    }
    const isOf = (pair: Pair): boolean => headOf(pair) === headOf(mention)
    const add = (office: Pair | undefined, next: PersonMention, former: boolean): void => {
      if (office) found.push({ position: office.position, person: next.person, mention: next, former })
    }
    // `thay ông A làm Chủ tịch` tells the office of A itself
    if (SAYS_OFFICE.has(forms[mention.to]) || SAYS_OFFICE.has(`${forms[mention.to]} ${forms[mention.to + 1]}`)) continue
    const next = forms[mention.to] === 'là' ? mentionFrom(clauses, mentions, mention.to + 1) : undefined
    if (forms[match.to] === ',' && isNoun && !(begins && forms[mention.to] === ',')) continue
    const later = isNoun ? titleBehind(clauses, mentions, mention) : undefined
    if (later) {
      // `Khác người tiền nhiệm A, HLV B …`
      found.push({ position: later.position, person: mention.person, mention, former: true })
      found.push({ position: later.position, person: later.mention.person, mention: later.mention, former: false })
    } else if (next && isNoun) {
      add(lastOf(REACH, isOf), next, true)
    } else if (match.value === 'successor') {
      add(
        lastOf(1, pair => !isOf(pair) && (leaves(pair) || !takes(pair))),
        mention,
        false,
      )
    } else if (next) {
      add(
        lastOf(REACH, pair => isOf(pair) && leaves(pair)) ?? lastOf(REACH, pair => isOf(pair) && !takes(pair)),
        next,
        false,
      )
    } else {
      // `thay` alone is also what a guest does who comes in place of another
      const reach = forms[match.from] === 'thay' ? 0 : REACH
      const taken = lastOf(reach, pair => !isOf(pair) && takes(pair))
      // `Hiệu trưởng mới là cô A. Người tiền nhiệm, thầy B`
      const held = phrase.includes(PREDECESSOR) ? lastOf(1, pair => !isOf(pair) && !leaves(pair)) : undefined
      add(taken ?? held, mention, true)
    }
  }
  return found
}

import { cover, type Entity, type Quotation, type Sentence } from '../document.js'
import { type Speaker, type Stage, speakerIn } from './speaker.js'
import { type SpeechVerb, wordingOf } from './speech-verbs.js'
import { firstVerbFrom } from './verb-search.js'

/** Words before a verb that make it something else than saying: `để chia sẻ`, `việc khẳng định`. */
const NOT_BEFORE = new Set(
  'để việc sự lời cách bị muốn cần phải nên hãy của những các tiếng giọng không chưa đừng'.split(' '),
)

/** Words between a verb and what is said. */
const BRIDGES = new Set(['rằng', 'là', ',', ':', 'thêm'])
const CLOSERS = new Set(['.', '!', '…', '...', ';', '"', '”', "''", '»', ')'])

/** How many tokens the one who is told may take before `rằng`: `dặn con cháu rằng`. */
const OBJECT = 7

/** What is said has at least this many tokens. */
const SHORTEST = 3

/**
 * What a sentence reports without quoting: `ông A cho biết …`, `…, ông A cho biết`, `theo ông A, …`; at most one of a sentence.
 * `taken` tells which tokens belong to a direct quotation already.
 */
export const indirectQuotation = (
  stage: Stage,
  verbs: readonly SpeechVerb[],
  sentence: Sentence,
  taken: (token: number) => boolean,
): Quotation | undefined => {
  const { forms } = stage
  let end = sentence.to
  while (end > sentence.from && CLOSERS.has(forms[end - 1])) end--
  for (let i = firstVerbFrom(verbs, sentence.from); i < verbs.length && verbs[i].to <= end; i++) {
    const verb = verbs[i]
    if (taken(verb.from) || (verb.from > 0 && NOT_BEFORE.has(forms[verb.from - 1]))) continue
    const said =
      verb.kind === 'source' || verb.kind === 'people'
        ? afterSource(stage, sentence, verb, end)
        : aroundVerb(stage, sentence, verb, end)
    if (!said || said.to - said.from < SHORTEST || taken(said.from)) continue
    return {
      ...cover(stage.document, said.from, said.to),
      ...(said.speaker.entity === undefined ? {} : { speaker: said.speaker.entity }),
      verb: wordingOf(stage.document, verb),
      direct: false,
    }
  }
  return undefined
}

interface Said {
  readonly from: number
  readonly to: number
  readonly speaker: Speaker
}

/** `ông A cho biết (rằng) …` or, when nothing follows the verb, `…, ông A cho biết`. */
const aroundVerb = (stage: Stage, sentence: Sentence, verb: SpeechVerb, end: number): Said | undefined => {
  const { forms } = stage
  const speaker = speakerIn(stage, sentence.from, verb.from)
  if (!speaker) return undefined
  if (verb.to >= end) {
    const comma = speaker.from - 1
    return forms[comma] === ',' && speaker.entity !== undefined
      ? { from: sentence.from, to: comma, speaker }
      : undefined
  }
  const that = forms.slice(verb.to, Math.min(end, verb.to + OBJECT)).indexOf('rằng')
  if (that >= 0) return { from: verb.to + that + 1, to: end, speaker }
  if (verb.kind === 'mark') {
    // Behind a comma many verbs only go on (`đến thăm, tặng quà`): the name must stand right before the verb.
    const near = stage.entityAt[verb.from - 1] >= 0
    if (speaker.entity === undefined || !(forms[verb.to] === ':' || (forms[verb.to] === ',' && near))) return undefined
  }
  let from = verb.to
  while (from < end && BRIDGES.has(forms[from])) from++
  return { from, to: end, speaker }
}

/** `theo ông A, …` or `…, theo ông A`. */
const afterSource = (stage: Stage, sentence: Sentence, verb: SpeechVerb, end: number): Said | undefined => {
  const { forms } = stage
  if (verb.kind === 'people') {
    return forms[verb.to] === ','
      ? { from: verb.to + 1, to: end, speaker: { entity: undefined, from: verb.from } }
      : undefined
  }
  const name = nextEntity(stage, verb.to, Math.min(end, verb.to + 8))
  if (name === undefined) return undefined
  const at = speakerEnd(stage, name, end)
  const speaker = speakerIn(stage, verb.to, at)
  if (!speaker) return undefined
  if (at >= end) {
    return forms[verb.from - 1] === ',' && verb.from - 1 > sentence.from
      ? { from: sentence.from, to: verb.from - 1, speaker }
      : undefined
  }
  if (!JOINTS.has(forms[at]) || verb.from > sentence.from + 3) return undefined
  return { from: at + 1, to: end, speaker }
}

const JOINTS = new Set([',', '-', '–', '—'])

/**
 * Where the words for a speaker end: behind the name, and behind offices, organizations and places in apposition to it (`ông A, Chủ
 * tịch UBND xã B, huyện C`).
 */
const speakerEnd = ({ document, forms, entityAt }: Stage, first: number, end: number): number => {
  const { entities } = document
  let { type, to: at } = entities[first]
  let person = type === 'PER'
  for (;;) {
    const next = at < end ? entityAt[at] : -1
    const jointed = at + 1 < end && JOINTS.has(forms[at])
    const former = jointed && FORMER.has(forms[at + 1]) ? 2 : 1
    const behind = jointed && at + former < end ? entityAt[at + former] : -1
    if (next >= 0 && !(person && entities[next].type === 'PER')) {
      person ||= entities[next].type === 'PER'
      type = entities[next].type
      at = entities[next].to
    } else if (behind >= 0 && continues(entities, type, behind, forms)) {
      type = entities[behind].type
      at = entities[behind].to
    } else if (at < end && (forms[at] === '(' || forms[at] === ')')) {
      at++
    } else {
      return Math.min(at, end)
    }
  }
}

const FORMER = new Set(['nguyên', 'cựu'])

/** An office goes on with a name; a place or organization only with an office or place before it and a mark behind. */
const continues = (
  entities: Stage['document']['entities'],
  before: Entity['type'],
  next: number,
  forms: readonly string[],
): boolean => {
  const { type, to } = entities[next]
  if (type === 'POSITION') return true
  return type !== 'PER' && before !== 'PER' && JOINTS.has(forms[to])
}

const nextEntity = ({ entityAt }: Stage, from: number, to: number): number | undefined => {
  for (let at = from; at < to; at++) if (entityAt[at] >= 0) return entityAt[at]
  return undefined
}

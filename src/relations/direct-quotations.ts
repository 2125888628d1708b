import { cover, type Quotation } from '../document.js'
import type { QuotedStretch } from './quoted-stretches.js'
import { antecedent, beforeHonorific, PRONOUNS, type Speaker, type Stage, speakerIn } from './speaker.js'
import { isVerb, type SpeechVerb, wordingOf } from './speech-verbs.js'
import { firstVerbFrom } from './verb-search.js'

/** How far before a colon or behind a quotation its verb may stand: in tokens. */
const BEFORE = 40
const AFTER = 30

/** Tokens of the longest source, office and organization included: `theo Giám đốc Sở Y tế tỉnh A, bà B, "…"`. */
const SOURCE_REACH = 20

/** How near a name without a verb must stand: `bà Tư cười: "…"`, `"…" - giọng bà Tư run run`. */
const CLOSE = 5

/** A quotation that nothing introduces counts as speech from this length on: shorter ones are names and doubtful words. */
const SPEECH = 8

const JOINTS = new Set([',', '.', '-', '–', '—', '...', '…'])
const DASHES = new Set(['-', '–', '—'])
const BRIDGES = new Set([':', ',', 'rằng', 'là'])

/** Who says a quoted stretch, and with which verb. */
interface Attribution {
  readonly speaker: Speaker | undefined
  readonly verb: SpeechVerb | undefined
}

/**
 * Quotations in marks. What brings them in stands before (`ông A nói: "…"`), behind (`"…", ông A nói`) or in the line before;
 * a short stretch that nothing brings in is no quotation.
 */
export const directQuotations = (
  stage: Stage,
  verbs: readonly SpeechVerb[],
  line: { from: number; to: number },
  stretches: readonly QuotedStretch[],
  lastSpeaker: number | undefined,
): Quotation[] => {
  const found: Quotation[] = []
  let speaker = lastSpeaker
  stretches.forEach((stretch, i) => {
    const lower = i > 0 ? stretches[i - 1].to + 1 : line.from
    const upper = i + 1 < stretches.length ? stretches[i + 1].from - 1 : line.to
    const attribution = before(stage, verbs, lower, stretch) ?? behind(stage, verbs, stretch, upper)
    const whole = stretch.from - 1 === line.from && stretch.to >= line.to - 1
    if (!attribution && !(isSpeech(stage, stretch) && whole)) return
    const entity = attribution ? attribution.speaker?.entity : speaker
    const range = cover(stage.document, stretch.from, stretch.to)
    const verb = attribution?.verb
    found.push({
      ...range,
      ...(entity === undefined ? {} : { speaker: entity }),
      ...(verb ? { verb: wordingOf(stage.document, verb) } : {}),
      direct: true,
    })
    if (entity !== undefined) speaker = entity
  })
  return found
}

const isSpeech = ({ document }: Stage, { from, to }: QuotedStretch): boolean =>
  to - from >= SPEECH && /^\p{Lu}/u.test(document.tokens[from].text)

/** A verb right before the mark, or before a colon there with other words between, or a name and a colon. */
const before = (
  stage: Stage,
  verbs: readonly SpeechVerb[],
  lower: number,
  { from }: QuotedStretch,
): Attribution | undefined => {
  const { forms } = stage
  let at = from - 1
  let colon = false
  while (at > lower && BRIDGES.has(forms[at - 1])) {
    at--
    colon ||= forms[at] === ':'
  }
  const floor = Math.max(lower, colon ? at - BEFORE : at - 3)
  const index = firstVerbFrom(verbs, at) - 1
  const verb = verbs[index]
  // Theo bà Mai, "…": the mark stands right behind the source
  if (verb?.kind === 'source' && !colon && forms[at] === ',' && verb.from >= lower && at - verb.to <= SOURCE_REACH) {
    const source = speakerIn(stage, verb.to, at)
    if (source?.entity !== undefined && !endsBetween(stage, verb.to, at)) return { verb, speaker: source }
  }
  const named = colon ? personBefore(stage, at - 1, at) : undefined
  const subject = named && subjectBefore(stage, lower, named)
  if (named && !subject && (!verb || verb.from < named.from)) return { verb: undefined, speaker: named }
  const introduced = verb && isVerb(verb) && verb.from >= floor && (colon || verb.to === at)
  const speaker = introduced ? speakerIn(stage, clauseStart(stage, lower, verb.from), verb.from) : undefined
  if (speaker?.entity !== undefined) return { verb, speaker }
  const person = colon ? personBefore(stage, Math.max(lower, at - CLOSE), at) : undefined
  if (person) return { verb: undefined, speaker: subjectBefore(stage, lower, person) ?? person }
  return introduced ? { verb, speaker } : undefined
}

/** The last person named in some tokens. */
const personBefore = ({ document, entityAt }: Stage, from: number, to: number): Speaker | undefined => {
  for (let at = to - 1; at >= from; at--) {
    const index = entityAt[at]
    if (index >= 0 && document.entities[index].type === 'PER')
      return { entity: index, from: document.entities[index].from }
  }
  return undefined
}

/** Words before a name that make it the one who speaks all the same. */
const SOURCES = new Set(['của', 'theo', 'lời', 'giọng', 'tiếng', 'và', 'cùng', 'là', 'còn', 'riêng'])

/**
 * Whoever does something to the person before a colon speaks, and not that person: `ông Sáu quay sang anh Tâm: "…"`. The first person
 * of the clause, or whom the pronoun at its beginning means; nothing when that person is the subject.
 */
const subjectBefore = (stage: Stage, lower: number, { from, entity }: Speaker): Speaker | undefined => {
  const { document, forms, entityAt } = stage
  const start = beforeHonorific(stage, from, lower)
  if (start <= lower || entityAt[start - 1] >= 0 || document.tokens[start - 1].kind !== 'syllable') return undefined
  if (SOURCES.has(forms[start - 1])) return undefined
  const first = clauseStart(stage, lower, start)
  for (let at = first; at < start; at++) {
    const index = entityAt[at]
    if (index >= 0 && index !== entity && document.entities[index].type === 'PER') return { entity: index, from: at }
  }
  const isPronoun = PRONOUNS.has(forms[first]) && entityAt[first] < 0
  return isPronoun ? { entity: antecedent(stage, first, forms[first]), from: first } : undefined
}

/** `, ông A nói`, `- bà B chia sẻ`, `, theo ông A` behind the closing mark, up to the next quotation or the end of the sentence. */
const behind = (
  stage: Stage,
  verbs: readonly SpeechVerb[],
  { from, to, closed }: QuotedStretch,
  upper: number,
): Attribution | undefined => {
  if (!closed) return undefined
  const { forms, document } = stage
  let at = to + 1
  let stop = false
  while (at < upper && JOINTS.has(forms[at])) {
    stop ||= forms[at] === '.'
    at++
  }
  // A full stop behind the mark ends the sentence: what follows speaks of something else.
  if (stop || at >= upper) return undefined
  const verb = verbs[firstVerbFrom(verbs, at)]
  if (!verb || verb.to > Math.min(upper, to + AFTER) || endsBetween(stage, at, verb.from)) {
    const person = DASHES.has(forms[to + 1]) ? personBefore(stage, at, Math.min(upper, at + CLOSE)) : undefined
    return person && { verb: undefined, speaker: person }
  }
  if (verb.kind === 'source') {
    if (verb.from > at) return undefined
    const end = sentenceEnd(stage, verb.to, upper)
    return { verb, speaker: speakerIn(stage, verb.to, end) }
  }
  if (!isVerb(verb)) return undefined
  const speaker = speakerIn(stage, at, verb.from)
  if (!speaker || verb.from === at || speaker.from > at + CLOSE) return undefined
  // Behind a stop inside the marks a new sentence begins; it belongs to the quotation only when it says no more than who spoke.
  const stopped = /[.!?…]$/.test(document.tokens[to - 1].text) && to - from > 0
  const joined = JOINTS.has(forms[to + 1] ?? '')
  if (stopped && !joined && !isLast(stage, verb.to, upper)) return undefined
  if (!joined && !stopped && speaker.entity === undefined) return undefined
  return { verb, speaker }
}

const STOPS = new Set(['.', '!', '?', '…', '...', ';'])

const endsBetween = ({ forms }: Stage, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (STOPS.has(forms[at])) return true
  return false
}

const sentenceEnd = ({ forms }: Stage, from: number, upper: number): number => {
  let at = from
  while (at < upper && !STOPS.has(forms[at])) at++
  return at
}

/** Whether nothing but a stop or a colon follows. */
const isLast = ({ forms }: Stage, at: number, upper: number): boolean =>
  at >= upper || STOPS.has(forms[at]) || forms[at] === ':' || (at + 1 < upper && STOPS.has(forms[at + 1]))

/** Where the clause of a verb begins: behind the stop before it. */
const clauseStart = ({ forms }: Stage, lower: number, verb: number): number => {
  let at = verb
  while (at > lower && !STOPS.has(forms[at - 1])) at--
  return at
}

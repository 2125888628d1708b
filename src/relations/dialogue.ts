import { cover, type Quotation } from '../document.js'
import { type Stage, speakerIn } from './speaker.js'
import { isVerb, type SpeechVerb, wordingOf } from './speech-verbs.js'
import { firstVerbFrom } from './verb-search.js'

const DASHES = new Set(['-', '–', '—'])
const ADDRESS = new Set('thưa tôi em anh chị ông bà con cháu mình tớ cậu mày tao chúng ạ nhé hả vâng dạ'.split(' '))

/** Words of a turn without its dash. */
const SHORTEST = 2

/**
 * A turn of talk that a line is: `Ông A: …` in an interview, or a line behind a dash (`- Em đi đâu đấy? - Mai hỏi.`) that
 * addresses somebody with `?` or `!`, or is followed by who said it. A list of things behind dashes is no talk.
 */
export const turnOfTalk = (
  stage: Stage,
  verbs: readonly SpeechVerb[],
  { from, to }: { from: number; to: number },
): Quotation | undefined => {
  const { forms, document, entityAt } = stage
  const named = namedTurn(stage, from, to)
  if (named) return named
  if (!DASHES.has(forms[from]) || to - from <= SHORTEST) return undefined
  let dash = from + 1
  while (dash < to && !(DASHES.has(forms[dash]) && isFree(stage, dash))) dash++
  const verb = dash < to ? verbs[firstVerbFrom(verbs, dash)] : undefined
  if (verb && isVerb(verb) && verb.to <= to && verb.from - dash <= 8) {
    const entity = speakerIn(stage, dash + 1, verb.from)?.entity
    return {
      ...cover(document, from + 1, dash),
      ...(entity === undefined ? {} : { speaker: entity }),
      verb: wordingOf(document, verb),
      direct: true,
    }
  }
  const talk = forms.slice(from + 1, to)
  const asks = talk.includes('?') || talk.includes('!')
  const addresses = talk.some((form, i) => entityAt[from + 1 + i] < 0 && ADDRESS.has(form))
  return asks && addresses ? { ...cover(document, from + 1, to), direct: true } : undefined
}

/** A dash with spaces on both sides, not one inside a name or a number. */
const isFree = ({ document, entityAt }: Stage, at: number): boolean => {
  const { tokens } = document
  const next = tokens[at + 1]
  return entityAt[at] < 0 && tokens[at - 1].end < tokens[at].start && next !== undefined && next.start > tokens[at].end
}

/** `Ông Lê Văn An: Tôi cho rằng …`: a person at the beginning of a line, a colon, and what they say. */
const namedTurn = ({ forms, document, entityAt }: Stage, from: number, to: number): Quotation | undefined => {
  const dashed = DASHES.has(forms[from]) ? from + 1 : from
  for (let at = dashed; at < Math.min(to, dashed + 4); at++) {
    const index = entityAt[at]
    if (index < 0) continue
    const { type, to: end } = document.entities[index]
    if (type !== 'PER' || forms[end] !== ':' || end + 4 > to) return undefined
    const quoted = /["“«„]/.test(document.tokens[end + 1].text)
    return quoted ? undefined : { ...cover(document, end + 1, to), speaker: index, direct: true }
  }
  return undefined
}

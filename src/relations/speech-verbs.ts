import { cover, type Document } from '../document.js'
import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import { SPEECH_VERBS } from './data.js'

/**
 * How a form brings in speech: `say` with a clause at once, `mark` only with `rằng`, a comma, a colon or quotation marks, `source`
 * before the speaker (`theo ông …`), `people` with speakers that have no name (`theo các chuyên gia`); `not` looks like one and is none.
 */
export type SpeechKind = 'say' | 'mark' | 'source' | 'people' | 'not'

export interface SpeechVerb {
  readonly from: number
  readonly to: number
  readonly kind: SpeechKind
}

export type SpeechVerbs = PhraseTrie<SpeechKind>

export const readSpeechVerbs = (read: ReadData): SpeechVerbs => {
  const verbs = createPhraseTrie<SpeechKind>()
  for (const { form, kind } of parseTsv(read(SPEECH_VERBS), SPEECH_VERBS, ['form', 'kind'])) {
    verbs.add(form.split(' '), kind as SpeechKind)
  }
  return verbs
}

/** Whether a form is a verb with its subject before it. */
export const isVerb = ({ kind }: SpeechVerb): boolean => kind === 'say' || kind === 'mark'

/** The wording of a verb, on one line. */
export const wordingOf = (document: Document, { from, to }: SpeechVerb): string =>
  cover(document, from, to).text.replace(/\s+/g, ' ')

/** Every form that brings in speech, the longest at each place, outside of entities. */
export const findSpeechVerbs = (
  verbs: SpeechVerbs,
  forms: readonly string[],
  entityAt: Int32Array,
): readonly SpeechVerb[] => {
  const found: SpeechVerb[] = []
  for (let at = 0; at < forms.length; ) {
    const match = entityAt[at] < 0 ? verbs.longest(forms, at) : undefined
    if (match) {
      if (match.value !== 'not') found.push({ from: match.from, to: match.to, kind: match.value })
      at = match.to
    } else {
      at++
    }
  }
  return found
}

import type { Document, Quotation } from '../document.js'
import { lowerForms } from '../numbers/lower-forms.js'
import type { ReadData, Step } from '../pipeline.js'
import { turnOfTalk } from './dialogue.js'
import { directQuotations } from './direct-quotations.js'
import { indirectQuotation } from './indirect-quotations.js'
import { outermostAt } from './outermost.js'
import { quotedStretches } from './quoted-stretches.js'
import type { Stage } from './speaker.js'
import { findSpeechVerbs, readSpeechVerbs } from './speech-verbs.js'
import { textLines } from './text-lines.js'

/**
 * A step that finds what is said and who says it: quotations in marks of every kind, turns of an interview or dialogue, and
 * reported speech with a verb of saying or `theo`. Ranges leave out the quotation marks; `speaker` is an entity, the holder of an
 * office where `appointments` has run.
 */
export const quotations = (read: ReadData): Step => {
  const verbs = readSpeechVerbs(read)
  return {
    name: 'quotations',
    needs: ['tokens', 'sentences', 'entities'],
    fills: ['quotations'],
    run(document) {
      const forms = lowerForms(document.tokens)
      const entityAt = outermostAt(document)
      const stage: Stage = { document, forms, entityAt, holders: holdersByOffice(document) }
      const spoken = findSpeechVerbs(verbs, forms, entityAt)
      const found: Quotation[] = []
      let speaker: number | undefined
      for (const line of textLines(document)) {
        const turn = turnOfTalk(stage, spoken, line)
        const here = turn ? [turn] : directQuotations(stage, spoken, line, quotedStretches(document, line), speaker)
        for (const quotation of here) found.push(quotation)
        speaker = here.at(-1)?.speaker
      }
      const direct = new Uint8Array(forms.length)
      // The marks belong to what is taken: nothing reported may begin at them.
      for (const { from, to } of found) direct.fill(1, Math.max(0, from - 1), to + 1)
      for (const sentence of document.sentences) {
        const reported = indirectQuotation(stage, spoken, sentence, token => direct[token] === 1)
        if (reported) found.push(reported)
      }
      return { ...document, quotations: found.sort((a, b) => a.from - b.from || b.to - a.to) }
    },
  }
}

/** First mentions of the persons that hold each office. */
const holdersByOffice = ({ appointments, entities }: Document): Map<string, Set<number>> => {
  const holders = new Map<string, Set<number>>()
  for (const { position, person } of appointments) {
    const office = entities[position].text.toLowerCase()
    const head = entities[person].same ?? person
    const persons = holders.get(office)
    if (persons) persons.add(head)
    else holders.set(office, new Set([head]))
  }
  return holders
}

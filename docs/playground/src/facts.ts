import type { DisplayLanguage, Document } from 'vietnlp'
import { describe } from './describe.js'
import type { Mark } from './protocol.js'
import { words } from './words.js'

const nameOf = (document: Document, index: number | undefined): string | undefined =>
  index === undefined ? undefined : document.entities[index].text

const offices = (document: Document, index: number, language: DisplayLanguage): string[] => {
  const first = (at: number) => document.entities[at].same ?? at
  const held = document.appointments
    .filter(({ person }) => first(person) === first(index))
    .map(({ position, organization, place, former, inferred }) => {
      const where = nameOf(document, organization) ?? inferred ?? nameOf(document, place)
      const title = [nameOf(document, position), where].filter(part => part).join(' · ')
      return former ? `${title} (${words[language].former})` : title
    })
  return [...new Set(held)]
}

const entityFacts = (document: Document, index: number, language: DisplayLanguage): string[] => {
  const { unit, type, same, parent } = document.entities[index]
  const text = words[language]
  const facts: (string | undefined)[] = []
  if (unit) {
    facts.push(unit.path.join(', '), `${text.code} ${unit.code}`)
    const now = unit.successors.map(({ name, partial }) => (partial ? `${name} (${text.partly})` : name))
    if (now.length > 0) facts.push(`${text.now}: ${now.join('; ')}`)
  }
  if (type === 'PER') facts.push(...offices(document, index, language))
  if (same !== undefined) facts.push(`= ${document.entities[same].text}`)
  if (parent !== undefined) facts.push(`${text.inside} ${document.entities[parent].text}`)
  return facts.filter(fact => fact !== undefined)
}

/** What the card beside a mark says, line by line. */
export const factsOf = (document: Document, { layer, index }: Mark, language: DisplayLanguage): string[] => {
  if (layer === 'entities') return entityFacts(document, index, language)
  if (layer === 'figures') return describe(document, document.figures[index], language)
  if (layer === 'times') {
    const { kind, value } = document.times[index]
    return [words[language][kind], value].filter(fact => fact !== undefined)
  }
  const { kind, number, year, issuer } = document.references[index]
  return [kind, number, year === undefined ? undefined : String(year), issuer].filter(fact => fact !== undefined)
}

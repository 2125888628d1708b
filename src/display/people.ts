import type { Appointment, Document, Entity } from '../document.js'

/** Index of the first mention of what an entity names. */
export const firstMention = (document: Document, index: number): number => document.entities[index].same ?? index

/** The first mentions of one type, in order of the text. */
export const mentions = (document: Document, type: Entity['type']): number[] => {
  const seen = new Set<string>()
  const found: number[] = []
  document.entities.forEach((entity, index) => {
    if (entity.type !== type || entity.same !== undefined) return
    const name = entity.text.normalize('NFC').replace(/\s+/g, ' ')
    if (seen.has(name)) return
    seen.add(name)
    found.push(index)
  })
  return found
}

/** Appointments by the first mention of the person who holds them. */
export const appointmentsByPerson = (document: Document): ReadonlyMap<number, Appointment[]> => {
  const offices = new Map<number, Appointment[]>()
  for (const appointment of document.appointments) {
    const person = firstMention(document, appointment.person)
    const known = offices.get(person)
    if (known) known.push(appointment)
    else offices.set(person, [appointment])
  }
  return offices
}

export interface Person {
  readonly person: number
  readonly appointments: readonly Appointment[]
}

/** Every person once, in order of first mention, with the offices the text gives them. */
export const peopleOf = (document: Document): Person[] => {
  const offices = appointmentsByPerson(document)
  const people = new Set([...mentions(document, 'PER'), ...offices.keys()])
  return [...people].sort((a, b) => a - b).map(person => ({ person, appointments: offices.get(person) ?? [] }))
}

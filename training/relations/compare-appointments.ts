import type { Document } from '../../src/document.js'
import type { GoldAppointment } from '../corpora/news.js'
import { appointmentSurfaces, normalizeSurface, scoreAppointments } from '../score-appointments.js'

export interface Judged {
  readonly id: string
  readonly document: Document
  readonly gold: readonly GoldAppointment[]
}

/** Per cent: F1 of triples and pairs with precision and recall, and how often the former mark of a right triple is right. */
export const compareAppointments = (judged: readonly Judged[]): string => {
  const texts = judged.map(({ document, gold }) => ({
    gold: gold.map(({ person, position, organization }) => ({ person, position, organization: organization ?? '' })),
    system: appointmentSurfaces(document),
  }))
  const describe = (row: 'triple' | 'pair'): string => {
    const { precision, recall, f1, gold } = scoreAppointments(texts, row)
    const percent = (share: number) => (100 * share).toFixed(1)
    return `${row} P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)} of ${gold}`
  }
  return `${describe('triple')} · ${describe('pair')} · former ${(100 * formerShare(judged)).toFixed(1)}`
}

const formerShare = (judged: readonly Judged[]): number => {
  let all = 0
  let right = 0
  for (const { document, gold } of judged) {
    const surfaces = appointmentSurfaces(document)
    document.appointments.forEach((appointment, i) => {
      const { person, position, organization } = surfaces[i]
      const same = gold.find(
        other =>
          normalizeSurface(other.person) === normalizeSurface(person) &&
          normalizeSurface(other.position) === normalizeSurface(position) &&
          normalizeSurface(other.organization ?? '') === normalizeSurface(organization),
      )
      if (!same) return
      all++
      if (Boolean(same.former) === Boolean(appointment.former)) right++
    })
  }
  return all === 0 ? 0 : right / all
}

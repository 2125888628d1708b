import { buildAnalyzer, readData } from '../../src/node.js'
import { readNews } from '../corpora/news.js'
import { type AppointmentRow, appointmentSurfaces, scoreAppointments } from '../score-appointments.js'
import { type Evaluation, fromCounts } from './row.js'

/** Appointments of the whole pipeline on news dev: person, position and organization, and the first two alone. */
export const evaluateAppointments: Evaluation = () => {
  const analyze = buildAnalyzer(readData, { layers: ['appointments'] })
  const texts = readNews('dev').map(({ text, appointments }) => ({
    gold: appointments.map(({ person, position, organization }) => ({
      person,
      position,
      organization: organization ?? '',
    })),
    system: appointmentSurfaces(analyze(text)),
  }))
  const row = (measure: string, kind: AppointmentRow) => ({
    layer: 'appointments',
    corpus: 'news/dev',
    measure,
    ...fromCounts(scoreAppointments(texts, kind)),
  })
  return [row('person, position, organization', 'triple'), row('person, position', 'pair')]
}

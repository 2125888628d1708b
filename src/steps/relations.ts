import type { StepMakers } from '../analyzer.js'
import { appointments } from '../relations/appointments.js'
import { quotations } from '../relations/quotations.js'

export const relationSteps: StepMakers = {
  appointments: read => appointments(read),
  quotations: read => quotations(read),
}

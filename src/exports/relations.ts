export { appointments } from '../relations/appointments.js'
export { quotations } from '../relations/quotations.js'

import type { StepMakers } from '../analyzer.js'
import { timeFinder } from '../times/time-finder.js'

export const timeSteps: StepMakers = { times: () => timeFinder() }

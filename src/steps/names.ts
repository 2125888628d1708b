import type { StepMakers } from '../analyzer.js'
import { entityRecognizer } from '../entities/recognizer.js'
import { placeLinker } from '../places/place-linker.js'
import { coreference } from '../relations/coreference.js'

export const nameSteps: StepMakers = {
  entities: (read, { gazetteers = [], rules = [] }) => entityRecognizer(read, { gazetteers, rules }),
  places: read => placeLinker(read),
  coreference: read => coreference(read),
}

import type { StepMakers } from '../analyzer.js'
import { figureFinder } from '../figures/figure-finder.js'
import { figureLinker } from '../figures/figure-linker.js'
import { referenceFinder } from '../figures/reference-finder.js'

export const figureSteps: StepMakers = {
  references: read => referenceFinder(read),
  figures: read => figureFinder(read),
  'figure-links': () => figureLinker(),
}

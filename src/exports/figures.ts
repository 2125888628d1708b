export {
  compareFigures,
  type FigureComparison,
  type FigureDifference,
} from '../figures/compare-figures.js'
export { figureData, referenceData } from '../figures/data.js'
export { figureFinder } from '../figures/figure-finder.js'
export { figureLinker } from '../figures/figure-linker.js'
export { referenceFinder } from '../figures/reference-finder.js'

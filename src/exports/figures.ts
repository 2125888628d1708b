export {
  compareFigures,
  type FigureComparison,
  type FigureDifference,
} from '../figures/compare-figures.js'

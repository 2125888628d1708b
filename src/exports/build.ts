export { buildAnalyzer } from '../build-analyzer.js'

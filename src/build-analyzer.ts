import { type AnalyzerOptions, joinSteps, type StepMakers } from './analyzer.js'
import type { Analyzer, ReadData } from './pipeline.js'
import { figureSteps } from './steps/figures.js'
import { nameSteps } from './steps/names.js'
import { relationSteps } from './steps/relations.js'
import { timeSteps } from './steps/times.js'
import { wordSteps } from './steps/words.js'

/** The makers of all steps. */
export const stepMakers: StepMakers = {
  ...wordSteps,
  ...nameSteps,
  ...timeSteps,
  ...figureSteps,
  ...relationSteps,
}

/** An analyzer over data that is at hand, with the code of all steps: what a bundler packs into one file. */
export const buildAnalyzer = (read: ReadData, options: AnalyzerOptions = {}): Analyzer =>
  joinSteps(stepMakers, read, options)

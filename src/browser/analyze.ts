import { dataFor, joinSteps, type StepMakers } from '../analyzer.js'
import { boundAnalyzer } from '../bound.js'
import { sourceOf } from '../fetch-data.js'
import type { LoadOptions } from '../load-options.js'
import { loadSteps } from '../load-steps.js'
import type { Analyzer } from '../pipeline.js'
import { loadData, readData } from './data.js'

let makers: StepMakers = {}

/**
 * Fetches the data of the wanted layers from below `base`, and their code, and gives a synchronous analyzer. What was fetched stays:
 * `analyze` and `segment` work from then on, when the layers they need were among the wanted.
 */
export const loadAnalyzer = async (options: LoadOptions = {}): Promise<Analyzer> => {
  const [read, loaded] = await Promise.all([loadData(dataFor(options), sourceOf(options)), loadSteps(options)])
  makers = { ...makers, ...loaded }
  return joinSteps(makers, read, options)
}

export const analyze = /* @__PURE__ */ boundAnalyzer(() => joinSteps(makers, readData, {}))

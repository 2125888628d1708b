import { type AnalyzerOptions, type Part, type StepMakers, stepsOf } from './analyzer.js'
import { ModelError } from './errors.js'
import { wordSteps } from './steps/words.js'

// Bundlers make a file of its own of each `import()`, which a page fetches when a layer needs it.
const PARTS: Readonly<Record<Exclude<Part, 'words'>, () => Promise<StepMakers>>> = {
  names: async () => (await import('./steps/names.js')).nameSteps,
  times: async () => (await import('./steps/times.js')).timeSteps,
  figures: async () => (await import('./steps/figures.js')).figureSteps,
  relations: async () => (await import('./steps/relations.js')).relationSteps,
}

const loadPart = async (part: Part): Promise<StepMakers> => {
  if (part === 'words') return wordSteps
  try {
    return await PARTS[part]()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new ModelError(
      `cannot load the code of ${part} (${why}); check the connection, load the page again, and serve all files that the bundler wrote`,
      { cause },
    )
  }
}

/** Loads the code of the steps that the wanted layers need: words are at hand, the rest is imported when it is first asked for. */
export const loadSteps = async (options: AnalyzerOptions): Promise<StepMakers> => {
  const parts = new Set(stepsOf(options).map(({ part }) => part))
  return Object.assign({}, ...(await Promise.all([...parts].map(loadPart))))
}

import type { StepMakers } from '../analyzer.js'
import { segmenter } from '../segment/segmenter.js'
import { tagger } from '../tag/tagger.js'
import { tokenizer } from '../tokenize/tokenizer.js'

export const wordSteps: StepMakers = {
  tokenize: () => tokenizer(),
  segment: (read, { words = [] }) => segmenter(read, { words }),
  tag: (read, { xpos = false }) => tagger(read, { xpos }),
}

// Public names that work in any environment. Area by area, in pipeline order.

export { type AnalyzerOptions, buildAnalyzer, dataFor, LAYERS } from './analyzer.js'
export { toBio } from './display/bio.js'
export { toConllu } from './display/conllu.js'
export { toCsv } from './display/csv.js'
export { toHtml } from './display/html.js'
export { display } from './display/notebook.js'
export { toRows } from './display/rows.js'
export { toSegmentedText } from './display/segmented-text.js'
export { toTable } from './display/table.js'
export type {
  AdministrativeUnit,
  Appointment,
  Document,
  Entity,
  EntityType,
  Figure,
  FigureKind,
  FigureModifier,
  Layer,
  Quotation,
  Reference,
  Sentence,
  Span,
  Successor,
  TimeExpression,
  TimeKind,
  Token,
  TokenKind,
  TokenRange,
  Upos,
  Word,
} from './document.js'
export { createDocument } from './document.js'
export { InputError, LexiconError, ModelError, PipelineError, VietnlpError } from './errors.js'
export { type Analyzer, createAnalyzer, type ReadData, type RunOptions, type Step } from './pipeline.js'
export { sentences, tokens } from './split-text.js'
export { tokenizer } from './tokenize/tokenizer.js'

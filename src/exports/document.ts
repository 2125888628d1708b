export { type AnalyzerOptions, dataFor, LAYERS } from '../analyzer.js'
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
} from '../document.js'
export { createDocument } from '../document.js'
export { InputError, LexiconError, ModelError, PipelineError, PoolError, VietnlpError } from '../errors.js'
export {
  type Analyzer,
  type AnalyzeText,
  createAnalyzer,
  type ReadData,
  type RunOptions,
  type Step,
} from '../pipeline.js'

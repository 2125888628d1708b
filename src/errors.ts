/** Base of every error that vietnlp throws on purpose. `name` is a literal, so it survives minifying; `cause` carries the origin. */
export class VietnlpError extends Error {
  override name = 'VietnlpError'
}

/** A value of the wrong type or outside what is allowed: a text that is not a string, an unknown option, a broken JSONL line. */
export class InputError extends VietnlpError {
  override name = 'InputError'
}

/** Bytes that are not a model of this library, of another version or feature set, truncated, or changed. */
export class ModelError extends VietnlpError {
  override name = 'ModelError'
}

/** Steps in an order in which one needs a layer that no earlier step fills. */
export class PipelineError extends VietnlpError {
  override name = 'PipelineError'
}

/** A malformed row of a lexicon or gazetteer; the message names file, line and row. */
export class LexiconError extends VietnlpError {
  override name = 'LexiconError'
}

/** A worker process that died over the same document twice, or that cannot be started. */
export class PoolError extends VietnlpError {
  override name = 'PoolError'
}

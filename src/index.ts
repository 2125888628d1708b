// Public names that work in any environment. Area by area, in pipeline order.

export { type AnalyzerOptions, buildAnalyzer, dataFor, LAYERS } from './analyzer.js'
export { type Bar, type BarChartOptions, barChart } from './display/bar-chart.js'
export { type BioOptions, toBio } from './display/bio.js'
export { type ConlluOptions, toConllu } from './display/conllu.js'
export { type CsvOptions, toCsv } from './display/csv.js'
export { type FigureGroup, figureGroups } from './display/figure-groups.js'
export { type FigureRow, figuresToRows } from './display/figures-to-rows.js'
export { type HtmlOptions, toHtml } from './display/html.js'
export type { DisplayLanguage } from './display/labels.js'
export type { MarkLayer } from './display/marks.js'
export { type Displayable, display } from './display/notebook.js'
export type { Cell, Row, RowLayer } from './display/rows.js'
export { toRows } from './display/rows.js'
export { toSegmentedText } from './display/segmented-text.js'
export { type SvgOptions, toSvg } from './display/svg.js'
export { type TableOptions, toTable } from './display/table.js'
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
export { entityData } from './entities/entity-model.js'
export { type EntityExplanation, entityExplainer, type TokenExplanation } from './entities/explain-entity.js'
export { entityRecognizer } from './entities/recognizer.js'
export type { EntityOptions, EntityRule, GazetteerEntry } from './entities/user-knowledge.js'
export { InputError, LexiconError, ModelError, PipelineError, PoolError, VietnlpError } from './errors.js'
export {
  compareFigures,
  type FigureComparison,
  type FigureDifference,
} from './figures/compare-figures.js'
export { createKeywords, type Keyword, type KeywordOptions, keywordData } from './keywords.js'
export type { Era, Level, Unit } from './lexicon/gazetteer/unit.js'
export { type NumberWordsOptions, numberToWords } from './numbers/number-to-words.js'
export { type NoNumber, type ParsedNumber, parseNumber } from './numbers/parse-number.js'
export { type Analyzer, createAnalyzer, type ReadData, type RunOptions, type Step } from './pipeline.js'
export type { AddressConversion, ConvertedAddress } from './places/convert-address.js'
export { createPlaces, type Places, placesData } from './places/create-places.js'
export type { FindUnitsOptions } from './places/find-units.js'
export type { Address, ParseAddressOptions } from './places/parse-address.js'
export { placeLinker } from './places/place-linker.js'
export type { UnitChange, UnitHistory } from './places/unit-history.js'
export { appointments } from './relations/appointments.js'
export { coreference } from './relations/coreference.js'
export { quotations } from './relations/quotations.js'
export {
  createRestorer,
  type Restoration,
  type RestoredSyllable,
  type RestoreOptions,
  type Restorer,
  restoreData,
} from './restore/restorer.js'
export type { GapFeature } from './segment/explain-gaps.js'
export { segmentData } from './segment/model.js'
export { type SegmenterOptions, segmenter } from './segment/segmenter.js'
export { createTextSegmenter, type ExplainedGap, type SegmentOptions, type TextSegmenter } from './segment-text.js'
export { sentences, tokens } from './split-text.js'
export { analyzeLines } from './stream/analyze-lines.js'
export type { Line, LineOptions } from './stream/line-splitter.js'
export { type Chunks, readLines } from './stream/read-lines.js'
export type { DocumentRecord, ErrorRecord, LineRecord } from './stream/record.js'
export { documentChunks, recordChunks } from './stream/stringify-record.js'
export { createJsonlStream } from './stream/transform-stream.js'
export { tagData } from './tag/model.js'
export { type TaggerOptions, tagger } from './tag/tagger.js'
export { compareVietnamese, vietnameseSortKey } from './text/compare-vietnamese.js'
export { type NormalizerEngine, nativeEngine, normalizerEngine, useNormalizerEngine } from './text/engine.js'
export { type FoldOptions, foldForSearch } from './text/fold-for-search.js'
export {
  decodeLegacy,
  encodeLegacy,
  type LegacyBytes,
  type LegacyOptions,
  type LegacyText,
} from './text/legacy/decode-legacy.js'
export { type Detection, detectEncoding } from './text/legacy/detect-encoding.js'
export { ENCODINGS, type Encoding } from './text/legacy/encodings.js'
export { isClean, type Normalized, type NormalizeOptions, normalize, normalizeWithOffsets } from './text/normalize.js'
export type { OffsetMap } from './text/offset-map.js'
export { type SlugOptions, slugify } from './text/slugify.js'
export { stripDiacritics } from './text/strip-diacritics.js'
export { isVietnameseSyllable, parseSyllable, type Syllable, type Tone } from './text/syllable.js'
export { placeTone, type ToneStyle } from './text/tone.js'
export { fromTelex, toTelex } from './text/typing/telex.js'
export { fromViqr } from './text/typing/viqr.js'
export { fromVni, toVni } from './text/typing/vni.js'
export type { TypingOptions } from './text/typing/words.js'
export { type NoTime, type ParsedTime, type ParseTimeOptions, parseTime } from './times/parse-time.js'
export { tokenizer } from './tokenize/tokenizer.js'

import type { AnalyzerOptions } from './analyzer.js'

/** A pattern as JSON can carry it; the name of the key keeps it apart from anything an option may hold. */
interface PackedPattern {
  readonly $pattern: readonly [source: string, flags: string]
}

const isPacked = (value: unknown): value is PackedPattern =>
  typeof value === 'object' && value !== null && '$pattern' in value && Array.isArray(value.$pattern)

/** Options as JSON for another process, with source and flags of regular expressions, which JSON would make `{}`. */
export const packOptions = (options: AnalyzerOptions): string =>
  JSON.stringify(options, (_, value: unknown) =>
    value instanceof RegExp ? { $pattern: [value.source, value.flags] } : value,
  )

export const unpackOptions = (json: string): AnalyzerOptions =>
  JSON.parse(json, (_, value: unknown) => (isPacked(value) ? new RegExp(...value.$pattern) : value)) as AnalyzerOptions

import { stepsFor } from '../analyzer.js'
import { TABLE_LAYERS } from '../display/table.js'
import type { Layer, RowLayer } from '../index.js'
import type { FormatName } from './formats.js'
import { ROW_LAYERS } from './options.js'
import { UsageError } from './run-state.js'

/** The layer that csv writes when `--table` does not say: the command's own, or the first of those asked for that has rows. */
export const csvLayer = (layers: readonly Layer[] | undefined, usual: RowLayer): RowLayer =>
  layers === undefined || layers.includes(usual)
    ? usual
    : (ROW_LAYERS.find(layer => (layers as readonly string[]).includes(layer)) ?? usual)

/** Refuses a table or CSV that would be empty whatever the text says, for none of its layers is looked for. */
export const refuseEmpty = (format: FormatName, layers: readonly Layer[] | undefined, csv: RowLayer): void => {
  const filled = stepsFor(layers).flatMap(step => step.fills)
  if (format === 'csv' && !filled.includes(csv)) {
    throw new UsageError(`csv would have ${csv}, which are not looked for here: choose with --table, or take analyze`)
  }
  if (format === 'table' && !TABLE_LAYERS.some(layer => filled.includes(layer))) {
    throw new UsageError('a table has no words and tokens: add --format text, conllu, json or jsonl')
  }
}

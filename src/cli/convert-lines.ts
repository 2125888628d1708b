import { convertAddress, type ParseAddressOptions } from '../node.js'
import { errorRecord } from '../stream/record.js'
import { type Input, linesOf } from './input.js'
import { write } from './output.js'
import type { RunState } from './run-state.js'

/** Reads an address a line and writes its parts and what it is today, a line of JSON for every line. */
export const convertLines = async (
  inputs: readonly Input[],
  options: ParseAddressOptions,
  state: RunState,
): Promise<void> => {
  let number = 0
  for await (const line of linesOf(inputs, state.failed)) {
    number += 1
    let record: object
    try {
      if (typeof line !== 'string') throw line
      const { from, to } = convertAddress(line, options)
      record = { ...from, today: to }
    } catch (error) {
      record = errorRecord(number, error)
      state.failed()
    }
    await write(`${JSON.stringify(record)}\n`)
  }
}

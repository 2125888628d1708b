import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import type { Era, Unit } from '../lexicon/gazetteer/unit.js'
import { checkCode, checkEra } from './check-input.js'
import { type AddressConversion, convertAddress } from './convert-address.js'
import { type FindUnitsOptions, findUnits } from './find-units.js'
import { readPlaceKnowledge } from './knowledge.js'
import { type Address, type ParseAddressOptions, parseAddress } from './parse-address.js'
import { readUnitChanges, type UnitHistory, unitHistory } from './unit-history.js'

/** The gazetteer for those who have no article: look-up, addresses, history. */
export interface Places {
  findUnits(name: string, options?: FindUnitsOptions): Unit[]
  /** The unit of a code on a map (today's by default); undefined when that map has none. */
  unit(code: string, era?: Era): Unit | undefined
  parseAddress(address: string, options?: ParseAddressOptions): Address
  convertAddress(address: string, options?: ParseAddressOptions): AddressConversion
  /** What became of an old unit, or what one of today was made of; undefined when that map has none of the code. */
  history(code: string, era?: Era): UnitHistory | undefined
}

/** Reads what is known of places; `read` gives the bytes of a file below `data/`. */
export const createPlaces = (read: (path: string) => Uint8Array): Places => {
  const knowledge = readPlaceKnowledge(read)
  const changes = readUnitChanges(read)
  const version = (code: string, era: Era) => knowledge.gazetteer.get(checkCode(code), checkEra(era))
  return {
    findUnits: (name, options) => findUnits(knowledge, name, options),
    unit(code, era = '2025b') {
      const found = version(code, era)
      return found && describeUnit(knowledge.gazetteer, found, era)
    },
    parseAddress: (address, options) => parseAddress(knowledge, address, options),
    convertAddress: (address, options) => convertAddress(knowledge, address, options),
    history(code, era = '2025b') {
      const found = version(code, era)
      return found && unitHistory(knowledge, changes, found, era)
    },
  }
}

import { describeUnit } from '../lexicon/gazetteer/describe-unit.js'
import type { Unit } from '../lexicon/gazetteer/unit.js'
import type { PlaceKnowledge } from './knowledge.js'
import { type Address, type ParseAddressOptions, parseAddress } from './parse-address.js'

/** An address as it may read today. */
export interface ConvertedAddress {
  readonly text: string
  readonly unit: Unit
  /** Only a part of the old unit went there: the address may lie in another of the units given. */
  readonly partial: boolean
}

/** An address with what it is today. */
export interface AddressConversion {
  readonly from: Address
  /** Every unit of today that the address may lie in; empty when the address names no unit or its successor is not known. */
  readonly to: readonly ConvertedAddress[]
}

/** The address with the units of today: all of them where the commune was split, or where the words fit several communes. */
export const convertAddress = (
  knowledge: PlaceKnowledge,
  address: string,
  options: ParseAddressOptions = {},
): AddressConversion => {
  const { gazetteer } = knowledge
  const from = parseAddress(knowledge, address, options, 'convertAddress')
  const smallest = from.commune ?? from.district ?? from.province
  const named =
    smallest && !from.commune && from.alternatives.length > 0
      ? from.alternatives
      : smallest
        ? [smallest]
        : from.alternatives
  const found = new Map<string, ConvertedAddress>()
  for (const { code, era } of named) {
    const version = gazetteer.get(code, era)!
    for (const target of gazetteer.targets(version)) {
      const now = gazetteer.get(target.code, '2025b')
      if (!now || found.has(now.code)) continue
      const unit = describeUnit(gazetteer, now, '2025b')
      const text = [from.detail, ...unit.path].filter(part => part !== '').join(', ')
      found.set(now.code, { text, unit, partial: target.partial || named.length > 1 })
    }
  }
  return { from, to: [...found.values()] }
}

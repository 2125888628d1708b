/**
 * Weights of the evidence for a unit, as log odds; chosen on the development part of training/gold/places.
 * A candidate's sum competes with those of the others and with "none of these".
 */
export const SCORES = {
  /** Type word fits. */
  typed: 4,
  /** Type word of the same level, but the tables have another. */
  renamed: 1.5,
  bareProvince: 5,
  /** City or town of a province. */
  bareTown: 4,
  bareDistrict: 3,
  bareCommune: -1,
  /** Words before the mention say its kind, or another. */
  hint: 2.5,
  otherKind: 4,
  /** The item before in a list says its kind. */
  carriedHint: 1,
  /** A higher unit bears the same name. */
  overshadowed: 4,
  numberAlone: 6,
  /** A house number stands before the name, a city that does not hold the unit behind it. */
  numbered: 4,
  elsewhere: 2,
  /** Both neighbours in a list are no units: streets of a route, hamlets. */
  amongOthers: 3,
  /** A parent follows in one chain, or stands right before, or elsewhere in the sentence. */
  chained: 6,
  /** The parent stands in the chain behind another that is none. */
  chainedBeyond: 1,
  after: 3,
  sameSentence: 1.5,
  /** The rest of the text speaks of the parent, or of the unit itself. */
  provinceInText: 3.5,
  districtInText: 3,
  repeated: 3,
  /** Part of a mention that counts for the parents of what it names. */
  childSupport: 0.7,
  /** Spoken of as it was. */
  spokenAs: 4,
  otherEra: 6,
  guessedEra: 1,
  sisterEra: 0.7,
  /** A unit of the old map in a text of today. */
  olden: 1.5,
  noneTyped: 0.5,
  noneBare: 2,
  ambiguousName: 1.5,
  ambiguousTown: 0.5,
  uniqueCommune: 2,
  otherPlace: 2,
} as const

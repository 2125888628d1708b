import { ABBREVIATIONS_FILE, readAbbreviations } from '../lexicon/abbreviations.js'
import { PLACE_NAMES_FILE, type PlaceNames, readPlaceNames } from '../lexicon/gazetteer/place-names.js'
import { HONORIFICS_FILE, readHonorifics } from '../lexicon/honorifics.js'
import { NAMES_FILE, readNames } from '../lexicon/names.js'
import { ORGANIZATION_VERBS_FILE, readOrganizationVerbs } from '../lexicon/organization-verbs.js'
import { ORGANIZATIONS_FILE, readOrganizations } from '../lexicon/organizations.js'
import { createPhraseTable, hashForm, type PhraseTable } from '../lexicon/phrase-table.js'
import { PLACE_NOUNS_FILE, readPlaceNouns } from '../lexicon/place-nouns.js'
import { POSITIONS_FILE, type PositionEntry, readPositions } from '../lexicon/positions.js'
import { REFERENCE_KINDS_FILE, readReferenceKinds } from '../lexicon/reference-kinds.js'
import { readWordsBetweenNames, WORDS_BETWEEN_NAMES_FILE } from '../lexicon/words-between-names.js'
import type { ReadData } from '../pipeline.js'
import { scan } from '../scan/scan.js'
import { type LayerName, mergeLayers, ORGANIZATION_CLASS, PLACE_BIT, POSITION_CLASS, packLayer } from './layers.js'
import { wordHash } from './word-facts.js'

/** What the lists know: phrases with a packed value (see layers.ts) and the parts of personal names with a class number. */
export interface Inventory {
  readonly phrases: PhraseTable
  /** By lower-case form: 1 for the commonest surnames, 2 for other Kinh ones, 3 for those of other peoples, 4 middle, 5 saint, dharma. */
  readonly nameParts: ReadonlyMap<string, number>
  /** Verbs that end the name of an organization, by {@link wordHash}. */
  readonly verbs: ReadonlySet<number>
  /** Kinds of documents (`tờ trình`), by {@link wordHash}. */
  readonly documentKinds: ReadonlySet<number>
  /** Words that, in small letters, no name goes through. */
  readonly between: ReadonlySet<string>
}

const PLAIN = /^\p{L}+(?: \p{L}+)*$/u

/** Hashes of the lower-case forms of the tokens of a phrase, as the tokenizer would cut it. */
const phraseHashes = (phrase: string): number[] => {
  const lower = phrase.toLowerCase()
  if (PLAIN.test(lower)) return lower.split(' ').map(hashForm)
  const { clean, count, cleanStarts, cleanEnds } = scan(phrase)
  return Array.from({ length: count }, (_, i) => hashForm(clean.slice(cleanStarts[i], cleanEnds[i]).toLowerCase()))
}

const positionClass = ({ role, flags, organ }: PositionEntry): number => {
  if (role === 'status-pre') return POSITION_CLASS.former
  if (role === 'status-post') return POSITION_CLASS.post
  if (role === 'link') return POSITION_CLASS.link
  if (flags.includes('occupation')) return POSITION_CLASS.occupation
  if (flags.includes('rank')) return POSITION_CLASS.rank
  return organ ? POSITION_CLASS.head : POSITION_CLASS.office
}

const placeBits = ({ classes }: PlaceNames): number => {
  let bits = 0
  for (const name of classes) {
    bits |=
      name === 'alias' || name === 'nickname' || name === 'historic'
        ? PLACE_BIT.province
        : name in PLACE_BIT
          ? PLACE_BIT[name as keyof typeof PLACE_BIT]
          : PLACE_BIT.other
  }
  return bits
}

const numberer = () => {
  const numbers = new Map<string, number>()
  return (name: string): number => {
    if (!numbers.has(name)) numbers.set(name, numbers.size + 1)
    return numbers.get(name)!
  }
}

/** Builds the inventory from the lexicons. */
export const createInventory = (read: ReadData): Inventory => {
  const phrases = createPhraseTable(16_000)
  const add = (phrase: string, layer: LayerName, value: number): void => {
    const packed = packLayer(layer, value)
    if (phrase && packed) phrases.add(phraseHashes(phrase), packed, mergeLayers)
  }
  for (const entry of readPositions(read(POSITIONS_FILE))) {
    const forms = entry.organ ? [entry.form.slice(0, -entry.organ.length).trim()] : [entry.form, ...entry.aliases]
    for (const form of forms) add(form, 'position', positionClass(entry))
  }
  for (const { form, role, aliases } of readOrganizations(read(ORGANIZATIONS_FILE))) {
    add(form, 'organization', ORGANIZATION_CLASS[role])
    for (const alias of aliases) add(alias, 'organization', ORGANIZATION_CLASS.abbreviation)
  }
  for (const { form, area } of readAbbreviations(read(ABBREVIATIONS_FILE))) {
    if (area === 'position') add(form, 'position', POSITION_CLASS.abbreviation)
    else add(form, 'organization', ORGANIZATION_CLASS.abbreviation)
  }
  const category = numberer()
  for (const entry of readHonorifics(read(HONORIFICS_FILE))) {
    if (!entry.form.startsWith('(')) add(entry.form, 'honorific', category(entry.category))
  }
  const nounType = numberer()
  for (const { form, type } of readPlaceNouns(read(PLACE_NOUNS_FILE))) add(form, 'noun', nounType(type))
  for (const place of readPlaceNames(read(PLACE_NAMES_FILE))) {
    const bits = placeBits(place)
    for (const name of place.names) add(name, 'place', bits)
  }
  const nameParts = new Map<string, number>()
  for (const { form, kind, group } of readNames(read(NAMES_FILE))) {
    const part = kind === 'middle' ? 4 : kind !== 'surname' ? 5 : group === 'kinh-1' ? 1 : group === 'kinh-2' ? 2 : 3
    const key = form.toLowerCase()
    nameParts.set(key, Math.min(part, nameParts.get(key) ?? 9))
  }
  const verbs = readOrganizationVerbs(read(ORGANIZATION_VERBS_FILE)).map(verb =>
    wordHash(verb.split(' ').map(hashForm)),
  )
  const documentKinds = readReferenceKinds(read(REFERENCE_KINDS_FILE)).map(({ kind }) => wordHash(phraseHashes(kind)))
  const between = new Set(readWordsBetweenNames(read(WORDS_BETWEEN_NAMES_FILE)))
  return { phrases, nameParts, verbs: new Set(verbs), documentKinds: new Set(documentKinds), between }
}

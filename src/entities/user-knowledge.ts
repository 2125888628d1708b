import { kindOf } from '../check-options.js'
import type { Document, EntityType } from '../document.js'
import { InputError } from '../errors.js'
import { createPhraseTrie } from '../lexicon/phrase-trie.js'
import { scan } from '../scan/scan.js'
import { ENTITY_TYPES } from './labels.js'

/** A name of your own with what it is. Found wherever its tokens stand, capitals as written, in either tone style. */
export interface GazetteerEntry {
  readonly name: string
  readonly type: EntityType
}

/** A pattern of your own: what it matches, widened to whole tokens, is an entity of that type. */
export interface EntityRule {
  readonly pattern: RegExp | string
  readonly type: EntityType
}

export interface EntityOptions {
  readonly gazetteers?: readonly GazetteerEntry[]
  readonly rules?: readonly EntityRule[]
}

/** A range of tokens with a type and how sure it is. */
export interface FoundRange {
  readonly from: number
  readonly to: number
  readonly type: EntityType
  readonly confidence: number
  /** Places inside, where they are known already. */
  readonly places?: readonly { readonly from: number; readonly to: number }[]
}

const checkType = (type: unknown, where: string): void => {
  if (!ENTITY_TYPES.includes(type as EntityType)) {
    throw new InputError(`${where}: type must be one of ${ENTITY_TYPES.join(', ')}, not ${JSON.stringify(type)}`)
  }
}

/** The pattern of a rule as an expression that finds all it matches; errors name the rule by its number in the list. */
const readRule = (rule: EntityRule, number: number): { readonly regex: RegExp; readonly type: EntityType } => {
  const pattern: unknown = rule?.pattern
  const where = `rule ${number} of \`rules\``
  if (typeof pattern !== 'string' && !(pattern instanceof RegExp)) {
    throw new InputError(`${where} needs a pattern, a RegExp or a string, not ${kindOf(pattern)}`)
  }
  checkType(rule.type, `${where}, ${pattern}`)
  const isText = typeof pattern === 'string'
  const flags = isText ? 'gu' : [...new Set(`${pattern.flags}g`)].join('').replace('y', '')
  try {
    return { regex: new RegExp(isText ? pattern : pattern.source, flags), type: rule.type }
  } catch (cause) {
    throw new InputError(`${where}: ${(cause as Error).message}`, { cause })
  }
}

const forms = (text: string): string[] => {
  const table = scan(text)
  return Array.from({ length: table.count }, (_, i) => table.clean.slice(table.cleanStarts[i], table.cleanEnds[i]))
}

/** The entities that the user's names and patterns give; of overlapping ones the longest, then the first. */
export const createUserKnowledge = ({
  gazetteers = [],
  rules = [],
}: EntityOptions): ((document: Document) => FoundRange[]) => {
  const names = createPhraseTrie<EntityType>()
  for (const entry of gazetteers) {
    if (typeof entry?.name !== 'string' || entry.name.trim() === '') {
      throw new InputError(`a gazetteer entry needs a name, not ${JSON.stringify(entry)}`)
    }
    checkType(entry.type, `gazetteer entry "${entry.name}"`)
    names.add(forms(entry.name), entry.type)
  }
  const patterns = rules.map(readRule)
  const hasNames = gazetteers.length > 0
  return document => {
    const found: FoundRange[] = []
    const { tokens, text } = document
    if (hasNames) {
      const tokenForms = tokens.map(token => token.form)
      for (let i = 0; i < tokens.length; i++) {
        const match = names.longest(tokenForms, i)
        if (match) found.push({ from: match.from, to: match.to, type: match.value, confidence: 1 })
      }
    }
    for (const { regex, type } of patterns) {
      let at = 0
      for (const match of text.matchAll(regex)) {
        if (match[0] === '') continue
        while (at < tokens.length && tokens[at].end <= match.index) at++
        let to = at
        while (to < tokens.length && tokens[to].start < match.index + match[0].length) to++
        if (to > at) found.push({ from: at, to, type, confidence: 1 })
      }
    }
    found.sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    const taken = new Uint8Array(tokens.length)
    return found.filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false
      taken.fill(1, from, to)
      return true
    })
  }
}

import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import { SAME_NAMES } from './data.js'
import { nameParts } from './name-parts.js'

/** Forms that name the same thing, by what kind of name they stand in. Keys and values are name parts. */
export interface SameNames {
  /** Abbreviated words inside the name of an organization or place: `ubnd` → `ủy ban nhân dân`. */
  readonly words: PhraseTrie<readonly string[]>
  /** Whole names, keyed by type and parts joined with a space: `ORG evn` → `tập đoàn điện lực việt nam`. */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** Words before an organization's own name that only tell its kind: `công ty cổ phần`. */
  readonly generic: PhraseTrie<true>
}

export const readSameNames = (read: ReadData): SameNames => {
  const words = createPhraseTrie<readonly string[]>()
  const names = new Map<string, readonly string[]>()
  const generic = createPhraseTrie<true>()
  const wholes: [string, string, string][] = []
  for (const { kind, form, name } of parseTsv(read(SAME_NAMES), SAME_NAMES, ['kind', 'form', 'name'])) {
    if (kind === 'word') words.add(nameParts([form]), nameParts([name]))
    else if (kind === 'generic') generic.add(nameParts([form]), true)
    else wholes.push([kind, form, name])
  }
  for (const [kind, form, name] of wholes) {
    names.set(`${kind} ${expand(words, nameParts([form])).join(' ')}`, expand(words, nameParts([name])))
  }
  return { words, names, generic }
}

const expand = (words: PhraseTrie<readonly string[]>, parts: readonly string[]): string[] => {
  const expanded: string[] = []
  for (let at = 0; at < parts.length; ) {
    const match = words.longest(parts, at)
    if (match) {
      expanded.push(...match.value)
      at = match.to
    } else {
      expanded.push(parts[at])
      at++
    }
  }
  return expanded
}

/** Parts of a name with abbreviated words written in full. */
export const expandParts = (sameNames: SameNames, parts: readonly string[]): string[] => expand(sameNames.words, parts)

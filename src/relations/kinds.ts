import { APPOINTMENT_VERBS_FILE, readAppointmentVerbs } from '../lexicon/appointment-verbs.js'
import { ORGANIZATIONS_FILE, readOrganizations } from '../lexicon/organizations.js'
import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { POSITIONS_FILE, readPositions } from '../lexicon/positions.js'
import { parseTsv } from '../lexicon/tsv.js'
import type { ReadData } from '../pipeline.js'
import { OFFICE_ORGANS } from './data.js'
import { hashText } from './feature-hash.js'
import { readSpeechVerbs } from './speech-verbs.js'

/** What the lexicons know of a position, as hashes for features. */
export interface PositionKind {
  /** Party, government, corporate … */
  readonly system: number
  /** What completes the title: a party organ, a company, nothing … */
  readonly takes: number
  /** The title in small letters, abbreviations written in full. */
  readonly name: string
  /** A military or police rank: nobody is appointed to an office by it. */
  readonly rank: boolean
}

/** Kinds of positions and organizations by the words they begin with. */
export interface Kinds {
  position(forms: readonly string[], from: number): PositionKind
  /** The words of a position in small letters, as far as the lexicon knows them written in full: `chủ tịch hội đồng quản trị`. */
  title(forms: readonly string[], from: number, to: number): string
  /** The words that the organization of an office begins with where its title names them (`cục trưởng`), each as its syllables. */
  organs(forms: readonly string[], from: number, to: number): readonly (readonly string[])[] | undefined
  /** Hash of the type of an organization: ministry, company, party organ …; zero when its first words tell nothing. */
  organization(forms: readonly string[], from: number): number
  /** The verb of saying that begins at a form ends before this one; 0 when none does. */
  speech(forms: readonly string[], from: number): number
  /** The verb of taking, holding or leaving an office that begins at a form, as a hash of its kind. */
  verb(forms: readonly string[], from: number): { readonly to: number; readonly kind: number } | undefined
}

const UNKNOWN: PositionKind = { name: '', system: 0, takes: 0, rank: false }

/** Words before a title that change nothing about its organization. */
export const DEPUTY = /^(?:phó |quyền |nguyên |cựu |tân )+/

const words = (form: string): string[] => form.toLowerCase().split(' ')

export const readKinds = (read: ReadData): Kinds => {
  const positions = createPhraseTrie<PositionKind>()
  for (const { form, role, system, takes, aliases, flags } of readPositions(read(POSITIONS_FILE))) {
    if (role !== 'head') continue
    const name = form.toLowerCase()
    const kind = {
      name,
      system: hashText(system.join('|')),
      takes: hashText(takes.join('|')),
      rank: flags.includes('rank'),
    }
    for (const alias of [form, ...aliases]) positions.add(words(alias), kind)
  }
  const organizations = createPhraseTrie<number>()
  for (const { form, role, type, aliases } of readOrganizations(read(ORGANIZATIONS_FILE))) {
    const kind = hashText(role === 'organ' ? `organ ${type.join('|')}` : type.join('|'))
    for (const name of [form, ...aliases]) organizations.add(words(name), kind, old => old)
  }
  const organs = new Map(
    parseTsv(read(OFFICE_ORGANS), OFFICE_ORGANS, ['title', 'organs']).map(row => [
      row.title,
      row.organs.split('|').map(organ => organ.split(' ')),
    ]),
  )
  const verbs = createPhraseTrie<number>()
  for (const { form, kind } of readAppointmentVerbs(read(APPOINTMENT_VERBS_FILE)))
    verbs.add(words(form), hashText(kind))
  const speech = readSpeechVerbs(read)
  return {
    speech(forms, from) {
      const match = speech.longest(forms, from)
      return match?.value === 'say' ? match.to : 0
    },
    verb(forms, from) {
      const match = verbs.longest(forms, from)
      return match && { to: match.to, kind: match.value }
    },
    title(forms, from, to) {
      const match = positions.longest(forms, from)
      if (!match || match.to > to) return forms.slice(from, to).join(' ')
      return [match.value.name, ...forms.slice(match.to, to)].join(' ')
    },
    organs: (forms, from, to) => organs.get(forms.slice(from, to).join(' ').replace(DEPUTY, '')),
    position: (forms, from) => longest(positions, forms, from) ?? UNKNOWN,
    organization: (forms, from) => longest(organizations, forms, from) ?? 0,
  }
}

const longest = <Value>(trie: PhraseTrie<Value>, forms: readonly string[], from: number): Value | undefined =>
  trie.longest(forms, from)?.value

import { cover, type Document, type Reference } from '../document.js'
import { phraseForms } from '../lexicon/phrase-forms.js'
import { createPhraseTrie, type PhraseTrie } from '../lexicon/phrase-trie.js'
import { REFERENCE_KINDS_FILE, readReferenceKinds } from '../lexicon/reference-kinds.js'
import { parseTsv } from '../lexicon/tsv.js'
import { lowerForms } from '../numbers/lower-forms.js'
import type { ReadData, Step } from '../pipeline.js'
import { REFERENCE_ISSUERS } from './data.js'

interface ReferenceKind {
  readonly kind: string
  readonly bare: boolean
  readonly named: boolean
}

interface ReferenceLexicon {
  readonly kinds: PhraseTrie<ReferenceKind>
  readonly byCode: ReadonlyMap<string, string>
  readonly issuers: ReadonlyMap<string, string>
}

const readLexicon = (read: ReadData): ReferenceLexicon => {
  const kinds = createPhraseTrie<ReferenceKind>()
  const byCode = new Map<string, string>()
  for (const { kind, codes, flags } of readReferenceKinds(read(REFERENCE_KINDS_FILE))) {
    kinds.add(phraseForms(kind.toLowerCase()), {
      kind,
      bare: flags.includes('bare'),
      named: flags.includes('named'),
    })
    for (const code of codes) if (!byCode.has(code)) byCode.set(code, kind)
  }
  const issuers = new Map(
    parseTsv(read(REFERENCE_ISSUERS), REFERENCE_ISSUERS, ['code', 'issuer']).map(row => [row.code, row.issuer]),
  )
  return { kinds, byCode, issuers }
}

const CODE = /^\d{1,6}[a-zđ]?(?:\/(\d{2,4}))?[-/]\p{Lu}/u
/** Words behind a bare number that show it numbers a document and counts nothing. */
const FOLLOWERS: ReadonlySet<string> = new Set(
  'của về ngày năm ban quy nêu có được đã và do tại cũng là thì sẽ vẫn này trên trong cho với để ra đưa yêu khóa hết đến theo chưa không'.split(
    ' ',
  ),
)
const ISSUER_STOPS: ReadonlySet<string> = new Set(
  'về ngày và đã có được quy ban là hướng ký nêu tại cho trong do sẽ để năm thì'.split(' '),
)
const MAX_ISSUER = 9

interface NumberPart {
  readonly number: string
  readonly to: number
  readonly year?: number
}

const fullYear = (text: string | undefined): number | undefined =>
  text !== undefined && /^(?:19|20)\d\d$/.test(text) ? Number(text) : undefined

/** The number of a document at `at`: a code, `18`, `35/2023`. */
const readNumberPart = ({ tokens }: Document, at: number): NumberPart | undefined => {
  const token = tokens[at]
  if (!token) return undefined
  const { form, kind } = token
  const withYear = (number: string, to: number, year: string | undefined): NumberPart => {
    const value = fullYear(year)
    return { number, to, ...(value !== undefined && { year: value }) }
  }
  if (kind === 'code') {
    const year = CODE.exec(form)?.[1]
    return /^\d/.test(form) ? withYear(form, at + 1, year) : undefined
  }
  if (kind === 'date' || kind === 'fraction') {
    const match = /^(\d{1,5})\/(\d{4})$/.exec(form)
    return match ? withYear(form, at + 1, match[2]) : undefined
  }
  if (kind !== 'number' || !/^\d{1,5}$/.test(form)) return undefined
  // 12 -NQ/TW: a space before the dash
  const tail = tokens[at + 1]
  if (
    tail &&
    (tail.form === '-' || tail.form === '/') &&
    tokens[at + 2]?.kind === 'code' &&
    tokens[at + 2].start === tail.end
  ) {
    return { number: `${form}${tail.form}${tokens[at + 2].form}`, to: at + 3 }
  }
  return { number: form, to: at + 1 }
}

/** The last known part of the number that names a body: `TW` of `39-NQ/TW`, `TTg` of `70/2009/QĐ-TTg`. */
const issuerOf = (number: string, issuers: ReadonlyMap<string, string>): string | undefined => {
  for (const part of number.split(/[-/&]/).reverse()) {
    const code = part.replace(/\d+$/, '')
    const issuer = issuers.get(code)
    if (issuer) return issuer
  }
  return undefined
}

const kindOf = (number: string, byCode: ReadonlyMap<string, string>): string | undefined => {
  for (const part of number.split(/[-/]/)) {
    const kind = byCode.get(part.replace(/\d+$/, ''))
    if (kind) return kind
  }
  return undefined
}

/** `của Chính phủ`, `của Bộ Chính trị` behind a reference. */
const readIssuer = (document: Document, words: readonly string[], at: number, end: number): string | undefined => {
  if (words[at] !== 'của') return undefined
  const from = at + 1
  const first = document.tokens[from]
  if (!first || first.form === words[from] || from >= end) return undefined
  let to = from + 1
  while (to < end && to - from < MAX_ISSUER && document.tokens[to].kind === 'syllable' && !ISSUER_STOPS.has(words[to]))
    to++
  return cover(document, from, to).text
}

/** The step that finds citations of legal and administrative documents: `Nghị quyết số 39-NQ/TW`. It reads `referenceData`. */
export const referenceFinder = (read: ReadData): Step => {
  const lexicon = readLexicon(read)
  return {
    name: 'references',
    needs: ['tokens', 'sentences'],
    fills: ['references'],
    run(document) {
      const { tokens } = document
      const words = lowerForms(tokens)
      const references: Reference[] = []
      for (const sentence of document.sentences) {
        for (let at = sentence.from; at < sentence.to; ) {
          const found = readReference(document, words, at, sentence.to, lexicon)
          if (found) references.push(found)
          at = found?.to ?? at + 1
        }
      }
      return { ...document, references }
    },
  }
}

const readReference = (
  document: Document,
  words: readonly string[],
  at: number,
  end: number,
  { kinds, byCode, issuers }: ReferenceLexicon,
): Reference | undefined => {
  const { tokens } = document
  const token = tokens[at]
  if (token.kind === 'code') {
    const part = CODE.test(token.form) ? readNumberPart(document, at) : undefined
    const kind = part && kindOf(part.number, byCode)
    const issuer = part && issuerOf(part.number, issuers)
    if (!part || (kind === undefined && issuer === undefined)) return undefined
    return build(document, words, at, end, part, kind, issuer)
  }
  if (token.kind !== 'syllable') return undefined
  const match = kinds.longest(words, at)
  if (!match || match.to >= end) return undefined
  let next = match.to
  const numbered = words[next] === 'số'
  if (numbered) next++
  if (numbered && words[next] === ':') next++
  const named = match.value.named ? readNamedLaw(document, words, at, match.to, end, match.value.kind) : undefined
  if (named) return named
  const part = next < end ? readNumberPart(document, next) : undefined
  if (!part) return undefined
  const coded = /[-/]\p{Lu}/u.test(part.number)
  if (!numbered && !coded) {
    if (!match.value.bare) return undefined
    const after = tokens[part.to]
    const capital = token.form !== words[at]
    const counts = after && part.to < end && after.kind === 'syllable' && !FOLLOWERS.has(words[part.to])
    if (counts || (!capital && part.number.length < 2) || after?.form === '%') return undefined
  }
  return build(document, words, at, end, part, match.value.kind, issuerOf(part.number, issuers))
}

const MAX_NAME = 14

/** `Luật Đất đai 2013`, `Bộ luật Hình sự năm 2015`, `Hiến pháp 2013`: laws that go by a name with capitals and a year. */
const readNamedLaw = (
  document: Document,
  words: readonly string[],
  from: number,
  nameFrom: number,
  end: number,
  kind: string,
): Reference | undefined => {
  const { tokens } = document
  if (tokens[from].form === words[from]) return undefined
  let to = nameFrom
  while (to < end && to - nameFrom < MAX_NAME && (tokens[to].kind === 'syllable' || words[to] === ',')) {
    if (words[to] === 'năm' && tokens[to + 1]?.kind === 'number') break
    to++
  }
  // A name begins with a capital: `Luật này có từ năm 2013` names none.
  if (to > nameFrom && tokens[nameFrom].form === words[nameFrom]) return undefined
  const yearAt = words[to] === 'năm' ? to + 1 : to
  const year = yearAt < end && tokens[yearAt].kind === 'number' ? fullYear(tokens[yearAt].form) : undefined
  if (year === undefined || (to === nameFrom && kind !== 'Hiến pháp')) return undefined
  if (hasVerb(words, nameFrom, to)) return undefined
  return {
    ...cover(document, from, yearAt + 1),
    kind,
    number: to > nameFrom ? cover(document, nameFrom, to).text : String(year),
    year,
  }
}

/** Words that no name of a law holds: behind them another clause has begun. */
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'được đã sẽ có từ là do ban thông ngày tại cho vào đến trong này theo tháng của'.split(' '),
)
const hasVerb = (words: readonly string[], from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (CLAUSE_WORDS.has(words[i])) return true
  return false
}

const build = (
  document: Document,
  words: readonly string[],
  from: number,
  end: number,
  part: NumberPart,
  kind: string | undefined,
  known: string | undefined,
): Reference => {
  const { tokens } = document
  let next = part.to
  let { year } = part
  if (words[next] === 'ngày' && tokens[next + 1]?.kind === 'date') {
    year ??= fullYear(/\d{4}$/.exec(tokens[next + 1].form)?.[0])
    next += 2
  } else if (words[next] === 'năm' && tokens[next + 1]?.kind === 'number') {
    year ??= fullYear(tokens[next + 1].form)
    next += 2
  }
  const issuer = readIssuer(document, words, next, end) ?? known
  return {
    ...cover(document, from, part.to),
    ...(kind !== undefined && { kind }),
    number: part.number,
    ...(year !== undefined && { year }),
    ...(issuer !== undefined && { issuer }),
  }
}

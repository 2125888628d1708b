import {
  cover,
  createDocument,
  type Document,
  type Entity,
  type EntityType,
  type Figure,
  type FigureKind,
  type Reference,
  type Sentence,
  type TimeExpression,
  type TimeKind,
  type Token,
  type TokenKind,
  type Word,
} from '../src/document.js'

/** Fields that marks cannot say, by layer and in order of the marks; whole layers that have no marks. */
export interface Extra {
  readonly entities?: readonly Partial<Entity>[]
  readonly figures?: readonly Partial<Figure>[]
  readonly times?: readonly Partial<TimeExpression>[]
  readonly references?: readonly Partial<Reference>[]
  readonly words?: readonly Partial<Word>[]
  readonly appointments?: Document['appointments']
  readonly quotations?: Document['quotations']
}

interface Mark {
  readonly label: string
  readonly start: number
  readonly end: number
}

const entityTypes = ['PER', 'LOC', 'ORG', 'POSITION']
const timeKinds = ['year', 'date', 'month', 'quarter', 'period', 'time-of-day', 'century']

/** Takes the marks out of `[PER Lê Văn An], [ratio 15/87 đồng chí]`; an underscore joins syllables of a word. */
const unmark = (marked: string) => {
  const marks: Mark[] = []
  const open: { label: string; start: number }[] = []
  const joined: number[] = []
  let text = ''
  for (const [piece] of marked.matchAll(/\[[A-Za-z-]+ |\]|_|[^[\]_]+|\[/g)) {
    if (piece === ']') {
      const mark = open.pop()
      if (!mark) throw new Error(`a ] without its [ in ${marked}`)
      marks.push({ ...mark, end: text.length })
    } else if (piece === '_') {
      joined.push(text.length)
      text += ' '
    } else if (piece.length > 1 && piece.startsWith('[')) open.push({ label: piece.slice(1, -1), start: text.length })
    else text += piece
  }
  if (open.length > 0) throw new Error(`a [ without its ] in ${marked}`)
  return { text, joined, marks: marks.sort((a, b) => a.start - b.start || b.end - a.end) }
}

const kindOf = (piece: string): TokenKind => {
  if (/^[\p{L}\p{M}]+$/u.test(piece)) return 'syllable'
  if (/^\d+\/\d+$/.test(piece)) return 'fraction'
  if (/^\d+-\d+$/.test(piece)) return 'range'
  if (/^\d/.test(piece)) return 'number'
  return 'punctuation'
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{M}]+|\d+(?:[.,/-]\d+)*|[^\s\p{L}\p{M}\d]/gu)].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    kind: kindOf(match[0]),
    form: match[0].normalize('NFC'),
  }))

/** A hand-made document: tokens by a plain pattern, sentences end at `. ` and at line ends, the rest from the marks. */
export const documentOf = (marked: string, extra: Extra = {}): Document => {
  const { text, joined, marks } = unmark(marked)
  const tokens = tokensOf(text)
  const base = { text, tokens }
  const at = (mark: Mark) => {
    const from = tokens.findIndex(token => token.start === mark.start)
    const to = tokens.findIndex(token => token.end === mark.end) + 1
    if (from < 0 || to <= from) throw new Error(`mark [${mark.label}] does not cover whole tokens`)
    return cover(base, from, to)
  }

  const sentences: Sentence[] = []
  const words: Word[] = []
  let sentenceFrom = 0
  let wordFrom = 0
  tokens.forEach((token, index) => {
    const gap = text.slice(token.end, tokens[index + 1]?.start ?? text.length)
    const last = index + 1 === tokens.length
    if (!joined.includes(token.end)) {
      words.push({ ...cover(base, wordFrom, index + 1), ...extra.words?.[words.length] })
      wordFrom = index + 1
    }
    if (last || gap.includes('\n') || (token.text === '.' && gap !== '')) {
      sentences.push(cover(base, sentenceFrom, index + 1))
      sentenceFrom = index + 1
    }
  })

  const entities: Entity[] = []
  const figures: Figure[] = []
  const times: TimeExpression[] = []
  const references: Reference[] = []
  for (const mark of marks) {
    const range = at(mark)
    if (entityTypes.includes(mark.label)) {
      const around = entities.filter(entity => entity.start <= range.start && entity.end >= range.end).at(-1)
      const nested = around ? { parent: entities.indexOf(around) } : {}
      entities.push({ ...range, type: mark.label as EntityType, ...nested, ...extra.entities?.[entities.length] })
    } else if (timeKinds.includes(mark.label)) {
      times.push({ ...range, kind: mark.label as TimeKind, ...extra.times?.[times.length] })
    } else if (mark.label === 'reference') {
      references.push({ ...range, number: range.text, ...extra.references?.[references.length] })
    } else {
      figures.push({ ...range, kind: mark.label as FigureKind, value: 0, ...extra.figures?.[figures.length] })
    }
  }
  const { appointments = [], quotations = [] } = extra
  return {
    ...createDocument(text),
    tokens,
    sentences,
    words,
    entities,
    figures,
    times,
    references,
    appointments,
    quotations,
  }
}

import type { Document } from '../src/document.js'
import type { Candidate } from '../src/figures/candidate.js'
import { kindFeatures } from '../src/figures/features.js'
import { type FigureJudge, findFigures } from '../src/figures/figure-finder.js'
import type { FigureLexicon } from '../src/figures/figure-lexicon.js'
import { KIND_LABELS, type KindLabel } from '../src/figures/figure-model.js'
import { createFigureText, type FigureText } from '../src/figures/figure-text.js'
import { readNoun } from '../src/figures/read-noun.js'

/** A figure of the gold layer with what a range is of. */
export interface GoldFigure {
  readonly start: number
  readonly end: number
  readonly kind: string
  readonly 'of-kind'?: string
  readonly noun?: string
}

export interface Example {
  readonly features: readonly number[]
  readonly label: number
}

/** Questions about numbers and about the tokens of counted nouns, with the right answers. */
export interface FigureExamples {
  readonly kinds: readonly Example[]
  readonly nouns: readonly Example[]
}

export const joinExamples = (parts: readonly FigureExamples[]): FigureExamples => ({
  kinds: parts.flatMap(({ kinds }) => kinds),
  nouns: parts.flatMap(({ nouns }) => nouns),
})

const kindOf = (figure: GoldFigure | undefined, settled: string | undefined): KindLabel => {
  const kind = figure?.kind === 'range' ? (figure['of-kind'] ?? 'count') : figure?.kind
  if (kind !== undefined && kind === settled) return 'unit'
  return (KIND_LABELS as readonly string[]).includes(kind ?? '') ? (kind as KindLabel) : figure ? 'count' : 'none'
}

/** Log odds that leave no doubt. */
const CERTAIN = 100

/** Token after the noun of a gold figure: where its words end, or the figure itself when they do not stand in a row. */
const goldNounEnd = (text: FigureText, from: number, figure: GoldFigure): number => {
  const { tokens, words } = text
  if (figure.noun === undefined) return from
  const flat = figure.noun.toLowerCase().replace(/["“”\s]/g, '')
  let said = ''
  let to = from
  while (to < tokens.length && tokens[to].start < figure.end && said.length < flat.length) {
    if (!/^["“”]$/.test(words[to])) said += tokens[to].text.normalize('NFC').toLowerCase().replace(/\s/g, '')
    to++
  }
  if (said === flat) return to
  if (tokens[from] === undefined || tokens[from].start >= figure.end) return from
  let end = from
  while (end < tokens.length && tokens[end].start < figure.end) end++
  return end
}

/** Runs the finder with the gold layer as judge and writes down every question it is asked, with the right answer. */
export const figureExamples = (
  document: Document,
  gold: readonly GoldFigure[],
  lexicon: FigureLexicon,
): FigureExamples => {
  const kinds: Example[] = []
  const nouns: Example[] = []
  const text = createFigureText(document, lexicon)
  const goldAt = ({ quantity }: Candidate): GoldFigure | undefined => {
    const start = text.tokens[quantity.from].start
    const end = text.tokens[quantity.to - 1].end
    return gold.find(figure => figure.start < end && start < figure.end)
  }
  const judge: FigureJudge = {
    kind(_, candidate, settled, last) {
      const gold = kindOf(goldAt(candidate), settled)
      kinds.push({ features: kindFeatures(text, candidate, settled, last), label: KIND_LABELS.indexOf(gold) })
      return gold
    },
    nounEnd(_, from, end, candidate) {
      const figure = goldAt(candidate)
      if (!figure || (figure.kind !== 'count' && figure.kind !== 'ratio' && figure.kind !== 'range')) return from
      const goldEnd = goldNounEnd(text, from, figure)
      return readNoun(text, candidate.quantity, from, end, (features, at, to) => {
        const goesOn = goldEnd >= (at + to) / 2 && goldEnd > at
        nouns.push({ features, label: goesOn ? 1 : 0 })
        return goesOn ? CERTAIN : -CERTAIN
      })
    },
  }
  findFigures(text, judge)
  return { kinds, nouns }
}

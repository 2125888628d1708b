import type { Document, Figure } from '../document.js'
import { InputError } from '../errors.js'
import { figureAmount } from './figure-amount.js'

export type FigureDifference = 'value' | 'unit' | 'noun'

/** What became of a figure of the summary. */
export interface FigureComparison {
  /** Index of the figure in the summary. */
  readonly figure: number
  /** `same`: it stands in the article; `differs`: one like it does, but not quite; `missing`: nothing like it does. */
  readonly status: 'same' | 'differs' | 'missing'
  /** Index of the figure in the article it was set against. */
  readonly source?: number
  readonly differences?: readonly FigureDifference[]
  /** True when the value is the rounded one of the article and the summary says so (`hơn 3 nghìn` of 3.215). */
  readonly rounded?: boolean
}

type WithFigures = Pick<Document, 'figures'>

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

/** The value of a round number may stand for one that a modifier points to: `hơn 3.000` for 3.215, `gần 50%` for 49,2%. */
const rounds = (summary: Figure, said: number, source: number): boolean => {
  const distance = Math.abs(said - source) / Math.max(Math.abs(source), 1e-9)
  if (distance > 0.1) return false
  switch (summary.modifier) {
    case 'more-than':
    case 'at-least':
      return source >= said
    case 'less-than':
    case 'at-most':
      return source <= said
    case 'approximately':
      return true
    default:
      return false
  }
}

/** 17,2% is the ratio 15/87 written with one decimal. */
const sameRatio = (a: Figure, b: Figure, x: number, y: number): boolean => {
  if ((a.kind === 'ratio') === (b.kind === 'ratio')) return false
  const percent = a.kind === 'ratio' ? b : a
  const decimals = /,(\d+)/.exec(percent.text)?.[1].length ?? 0
  return Math.abs(x - y) <= 0.5 * 10 ** -decimals + 1e-9
}

const stem = (noun: string | undefined): string =>
  (noun ?? '').toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()

/** 2 for the same noun, 1 when one begins with the other or there is none, 0 for another. */
const nounAgreement = (a: Figure, b: Figure): number => {
  const [x, y] = [stem(a.noun), stem(b.noun)]
  if (x === y) return 2
  return x === '' || y === '' || x.startsWith(`${y} `) || y.startsWith(`${x} `) ? 1 : 0
}

interface Judgement {
  readonly score: number
  readonly differences: readonly FigureDifference[]
  readonly rounded: boolean
}

const judge = (summary: Figure, source: Figure): Judgement => {
  const [a, b] = [figureAmount(summary), figureAmount(source)]
  const shares = a.unit === '%' && b.unit === '%'
  const equal =
    a.values.length === b.values.length &&
    a.values.every((value, i) => near(value, b.values[i]) || (shares && sameRatio(summary, source, value, b.values[i])))
  const rounded = !equal && a.values.length === 1 && b.values.length === 1 && rounds(summary, a.values[0], b.values[0])
  const sameUnit = a.unit === b.unit
  const noun = nounAgreement(summary, source)
  const differences: FigureDifference[] = []
  if (!equal && !rounded) differences.push('value')
  if (!sameUnit) differences.push('unit')
  if (noun === 0) differences.push('noun')
  return { score: (equal ? 4 : rounded ? 3 : 0) + (sameUnit ? 2 : 0) + noun, differences, rounded }
}

/** A figure that shares neither value nor noun says nothing of the same thing. */
const isAlike = (summary: Figure, source: Figure, { differences }: Judgement): boolean => {
  if (differences.length === 0) return true
  if (!differences.includes('value')) return differences.length === 1 || nounAgreement(summary, source) === 2
  const named = summary.noun !== undefined && nounAgreement(summary, source) > 0 && source.noun !== undefined
  return (
    differences.length === 1 &&
    (named || (summary.attribute !== undefined && stem(summary.attribute) === stem(source.attribute)))
  )
}

/**
 * Checks the figures of a summary against those of its article: which stand there, which differ (in value, unit or noun) from the
 * one they come closest to, and which are nowhere. Amounts are compared by size, so `1,2 tỷ` is `1.200 triệu` and `15/87` is
 * `17,24%`. Takes two documents with the layer `figures`.
 */
export const compareFigures = (article: WithFigures, summary: WithFigures): FigureComparison[] => {
  for (const document of [article, summary]) {
    if (!Array.isArray(document?.figures)) throw new InputError('compareFigures takes two documents with figures')
  }
  return summary.figures.map((figure, index) => {
    let best: { source: number; judgement: Judgement } | undefined
    article.figures.forEach((source, i) => {
      const judgement = judge(figure, source)
      if (!isAlike(figure, source, judgement)) return
      if (
        !best ||
        judgement.differences.length < best.judgement.differences.length ||
        (judgement.differences.length === best.judgement.differences.length && judgement.score > best.judgement.score)
      ) {
        best = { source: i, judgement }
      }
    })
    if (!best) return { figure: index, status: 'missing' }
    const { source, judgement } = best
    return {
      figure: index,
      status: judgement.differences.length === 0 ? 'same' : 'differs',
      source,
      ...(judgement.differences.length > 0 && { differences: judgement.differences }),
      ...(judgement.rounded && { rounded: true }),
    }
  })
}

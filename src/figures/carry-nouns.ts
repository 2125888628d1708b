import type { Figure } from '../document.js'
import type { FigureText } from './figure-text.js'

const isBare = ({ kind, unit, noun }: Figure): boolean =>
  noun === undefined && (kind === 'count' || kind === 'ratio' || (kind === 'range' && unit === undefined))

/** `từ 11 lên 17 tầng`: what the second one counts is what the first one counts. */
const leadsTo = ({ words }: FigureText, figure: Figure, next: Figure | undefined): next is Figure =>
  next !== undefined &&
  next.from - figure.to <= 2 &&
  next.from > figure.to &&
  (words[figure.to] === 'lên' || words[figure.to] === 'xuống' || words[figure.to] === 'còn')

/** Counts and ratios that leave out their noun take it from the figure before in the same sentence, or from the one they lead to. */
export const carryNouns = (text: FigureText, figures: readonly Figure[]): Figure[] => {
  const { sentenceEnds } = text
  let last: Figure | undefined
  return figures.map((figure, i) => {
    const same = last && sentenceEnds[last.from] === sentenceEnds[figure.from] ? last : undefined
    if (isBare(figure) && text.words.slice(figure.from, figure.to).includes('gấp')) return { ...figure, noun: 'lần' }
    const next = figures[i + 1]
    const giver = !isBare(figure) ? undefined : leadsTo(text, figure, next) && next.noun !== undefined ? next : same
    const carried: Figure = giver?.noun === undefined ? figure : { ...figure, noun: giver.noun, carried: true }
    if (carried.noun !== undefined) last = carried
    return carried
  })
}

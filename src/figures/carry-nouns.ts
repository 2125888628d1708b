import type { Figure } from '../document.js'
import type { FigureText } from './figure-text.js'
import { LAST_JOINTS } from './number-list.js'

const isBare = ({ kind, unit, noun }: Figure): boolean =>
  noun === undefined && (kind === 'count' || kind === 'ratio' || (kind === 'range' && unit === undefined))

/** `từ 11 lên 17 tầng`: what the second one counts is what the first one counts. */
const leadsTo = ({ words }: FigureText, figure: Figure, next: Figure | undefined): next is Figure =>
  next !== undefined &&
  next.from - figure.to <= 2 &&
  next.from > figure.to &&
  (words[figure.to] === 'lên' || words[figure.to] === 'xuống' || words[figure.to] === 'còn')

/** What the numbers of a list count that only its last one tells, `12, 15 và 9 thôn`, by the index of the figure. */
const listNouns = ({ words }: FigureText, figures: readonly Figure[]): ReadonlyMap<number, string> => {
  const nouns = new Map<number, string>()
  for (let i = figures.length - 2; i >= 0; i--) {
    const figure = figures[i]
    const next = figures[i + 1]
    if (!isBare(figure) || next.from !== figure.to + 1) continue
    const noun = LAST_JOINTS.has(words[figure.to])
      ? next.noun
      : words[figure.to] === ',' || words[figure.to] === ';'
        ? nouns.get(i + 1)
        : undefined
    if (noun !== undefined && next.kind === 'count') nouns.set(i, noun)
  }
  return nouns
}

/**
 * Counts and ratios that leave out their noun take it from the last number of their list, from the figure before in the same sentence, or
 * from the one they lead to.
 */
export const carryNouns = (text: FigureText, figures: readonly Figure[]): Figure[] => {
  const { sentenceEnds } = text
  const listed = listNouns(text, figures)
  let last: Figure | undefined
  return figures.map((figure, i) => {
    const same = last && sentenceEnds[last.from] === sentenceEnds[figure.from] ? last : undefined
    if (isBare(figure) && text.words.slice(figure.from, figure.to).includes('gấp')) return { ...figure, noun: 'lần' }
    const next = figures[i + 1]
    const giver = !isBare(figure) ? undefined : leadsTo(text, figure, next) && next.noun !== undefined ? next : same
    const noun = listed.get(i) ?? giver?.noun
    const carried: Figure = noun === undefined ? figure : { ...figure, noun, carried: true }
    if (carried.noun !== undefined) last = carried
    return carried
  })
}

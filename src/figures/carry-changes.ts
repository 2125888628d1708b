import type { Figure, Token } from '../document.js'
import { JOINTS } from './joints.js'

/** What may stand behind a figure that the clause goes on with, but for marks: more of the list, or what it is compared with. */
const GOES_ON: ReadonlySet<string> = new Set(['và', 'so'])

/** What became of people in accidents, of which a list tells the numbers. */
const HARM: ReadonlySet<string> = new Set(['chết', 'bị', 'tử', 'mất'])

/** Behind `chết`, `bị thương`, `tử vong`. */
const harmEnd = (words: readonly string[], at: number): number => at + (words[at] === 'chết' ? 1 : 2)

const firstWord = (noun: string | undefined): string | undefined => noun?.split(' ', 1)[0].toLowerCase()

/**
 * What is told of the change of the first number of a list holds for all: `giảm 2, 3 và 5 xã`, `giảm 12 vụ, 5 người chết và 8 người bị
 * thương`. It does not hold where another clause begins: `tăng 50 ca, 3 bệnh nhân đã khỏi`.
 */
export const carryChanges = (
  words: readonly string[],
  tokens: readonly Token[],
  figures: readonly Figure[],
): readonly Figure[] => {
  let last: Figure | undefined
  return figures.map(figure => {
    const before = last
    last = figure
    if (before?.change === undefined || figure.change !== undefined || figure.kind === 'ordinal') return figure
    const at = before.noun === 'người' && HARM.has(words[before.to]) ? harmEnd(words, before.to) : before.to
    const joint = words[at]
    if (figure.from !== at + 1 || !JOINTS.has(joint)) return figure
    if (before.kind !== figure.kind || before.unit !== figure.unit) return figure
    const isBare = tokens[before.to - 1].kind === 'number'
    const isAnother = joint === 'và' && before.noun !== undefined && firstWord(before.noun) === firstWord(figure.noun)
    const next = tokens[figure.to]
    const isHarm = figure.noun === 'người' && HARM.has(words[figure.to])
    const closes = next === undefined || next.kind === 'punctuation' || GOES_ON.has(words[figure.to]) || isHarm
    // 5% và 7%, but 12%, 45% doanh thu
    const listed = isBare && before.noun === figure.noun && (figure.noun !== undefined || closes)
    if (listed || isAnother || closes) last = { ...figure, change: before.change }
    return last
  })
}

import type { Figure } from '../document.js'
import type { ReadData, Step } from '../pipeline.js'
import { buildFigure, type Draft } from './build-figure.js'
import { type Candidate, readCandidate } from './candidate.js'
import { carryChanges } from './carry-changes.js'
import { carryNouns } from './carry-nouns.js'
import { FIGURE_MODEL } from './data.js'
import { kindFeatures } from './features.js'
import { readFigureLexicon } from './figure-lexicon.js'
import { type FigureModel, type KindLabel, readFigureModel } from './figure-model.js'
import { createFigureText, type FigureText } from './figure-text.js'
import {
  continuesList,
  countsNothing,
  endsNames,
  isPossible,
  isRespective,
  isSure,
  settledKind,
  unlikelyNone,
} from './kind-rules.js'
import { nounApart } from './noun-apart.js'
import { readNoun } from './read-noun.js'
import { mayBeginNumber } from './read-quantity.js'
import { readPer } from './read-unit.js'
import { readWhole } from './read-whole.js'
import { isTurn, moveChanges } from './value-left.js'

/** Decides what context decides; in training the gold layer takes the place of the model. */
export interface FigureJudge {
  kind(text: FigureText, candidate: Candidate, settled: Draft['label'] | undefined, last: Figure | undefined): KindLabel
  nounEnd(text: FigureText, from: number, end: number, candidate: Candidate): number
}

export const modelJudge = (model: FigureModel): FigureJudge => ({
  kind: (text, candidate, settled, last) => model.kind(kindFeatures(text, candidate, settled, last)),
  nounEnd: (text, from, end, { quantity }) =>
    isTurn(text.words[from]) ? from : readNoun(text, quantity, from, end, features => model.noun(features)),
})

const ROMAN_LETTERS = 'IVXLC'

/** Places where a figure may begin, before anything dearer is asked. */
const mayBegin = ({ tokens, words, claimed }: FigureText, at: number): boolean => {
  if (claimed[at] !== 0) return false
  const { kind, form } = tokens[at]
  // nửa đêm is a time of day, not half of a night
  if (words[at] === 'nửa' && words[at + 1] === 'đêm') return false
  if (kind === 'syllable')
    return mayBeginNumber(words[at]) || (ROMAN_LETTERS.includes(form[0]) && /^[IVXLC]+$/.test(form))
  return kind === 'number' || kind === 'range' || kind === 'fraction' || kind === 'time'
}

/** Where the search goes on behind a number that is no figure: not inside it, for `hai triệu` is no `triệu`. */
const behind = ({ quantity }: Candidate, at: number): number =>
  quantity.shape === 'word' || quantity.shape === 'range' ? Math.max(quantity.to, at + 1) : at + 1

/** The word read as a unit was the noun: `8 mẫu xe`, `một ngày lương`. */
const withoutUnit = ({ unit: _unit, age: _age, ...rest }: Candidate): Candidate => ({ ...rest, to: rest.quantity.to })

/** The figure whose number begins at `at`, or where to look on when there is none. */
const readFigureAt = (text: FigureText, at: number, last: Figure | undefined, judge: FigureJudge): Draft | number => {
  const least = last?.to ?? 0
  const double = readDouble(text, at, least)
  if (double) return double
  const candidate = readCandidate(text, at, least)
  if (!candidate) return at + 1
  const { quantity, to } = candidate
  const end = text.sentenceEnds[quantity.from]
  const whole = readWhole(text, candidate)
  const settled = whole || candidate.whole ? 'ratio' : settledKind(text, candidate)
  const listed =
    settled === undefined
      ? (continuesList(text, candidate, last) ?? (isRespective(text, candidate) ? 'count' : undefined))
      : undefined
  const judged = listed ?? (isSure(text, settled, candidate) ? 'unit' : judge.kind(text, candidate, settled, last))
  const wanted =
    judged === 'none'
      ? unlikelyNone(text, candidate, settled)
      : endsNames(text, candidate) || countsNothing(text, candidate)
        ? 'none'
        : judged
  if (wanted === 'none') return behind(candidate, at)
  const named = wanted === 'unit' ? (settled ?? 'count') : wanted
  const label = isPossible(named, settled, candidate) ? named : (settled ?? 'count')
  const counts = label === 'count' || (label === 'ratio' && !candidate.whole)
  const nounFrom = whole?.to ?? (counts ? quantity.to : to)
  const nounTo = counts ? judge.nounEnd(text, nounFrom, end, candidate) : nounFrom
  const apart = counts && nounTo === nounFrom ? nounApart(text, candidate) : undefined
  // 100 triệu một m2: an amount for something is money, when no word says what it counts.
  const priced =
    label === 'count' &&
    nounTo === nounFrom &&
    !apart &&
    quantity.scale >= 6 &&
    readPer(text, quantity.to) !== undefined
  return {
    candidate: counts && candidate.to > quantity.to ? withoutUnit(candidate) : candidate,
    label: priced ? 'money' : label,
    nounFrom,
    nounTo,
    ...(whole && { whole: whole.whole, wholeTo: whole.to }),
    ...(apart && { apart }),
  }
}

/** What is folded in two: `gấp đôi tờ giấy`, `gấp đôi lại`. */
const FOLDED: ReadonlySet<string> = new Set(
  'tờ tấm chiếc cái mảnh miếng mép bức lá giấy vải khăn chăn mền màn chiếu áo quần ga nó lại vào'.split(' '),
)
/** Before `gấp đôi` they say that it compares, whatever comes behind. */
const COMPARES: ReadonlySet<string> = new Set(
  'tăng lên đến tới cao lớn nhiều nặng dài rộng nhanh đắt hơn gần khoảng'.split(' '),
)

const folds = ({ words }: FigureText, at: number): boolean => FOLDED.has(words[at + 2]) && !COMPARES.has(words[at - 1])

/**
 * `gấp đôi`, `gấp rưỡi`: two times, one and a half. No model is asked: they are too rare in the annotated articles to be learnt
 * from, and mean nothing else but folding.
 */
const readDouble = (text: FigureText, at: number, least: number): Draft | undefined => {
  if (text.words[at] !== 'gấp') return undefined
  const next = text.words[at + 1]
  if ((next !== 'đôi' && next !== 'rưỡi') || folds(text, at)) return undefined
  const mantissa = next === 'đôi' ? 20n : 15n
  const before = text.words[at - 1]
  const modified = at - 1 >= least && (before === 'gần' || before === 'hơn')
  return {
    candidate: {
      from: modified ? at - 1 : at,
      to: at + 2,
      quantity: { from: at, to: at + 2, shape: 'word', value: { mantissa, exponent: -1 }, scale: 0 },
      since: false,
      mixed: false,
      ...(modified && { modifier: before === 'gần' ? 'less-than' : 'more-than' }),
    },
    label: 'count',
    nounFrom: at + 2,
    nounTo: at + 2,
  }
}

export const findFigures = (text: FigureText, judge: FigureJudge): readonly Figure[] => {
  const figures: Figure[] = []
  for (let at = 0; at < text.tokens.length; ) {
    if (!mayBegin(text, at)) {
      at++
      continue
    }
    const draft = readFigureAt(text, at, figures.at(-1), judge)
    if (typeof draft === 'number') {
      at = draft
      continue
    }
    const figure = buildFigure(text, draft)
    figures.push(figure)
    // 3 triệu đồng một tháng: what the amount is for is no span of time.
    const rate = figure.per !== undefined && text.words[figure.to] === 'một' ? 2 : 0
    at = Math.max(figure.to + rate, at + 1)
  }
  return carryChanges(text.words, text.tokens, moveChanges(text.words, text.sentenceEnds, carryNouns(text, figures)))
}

/**
 * The step that finds key figures: numbers with what they count or measure. It reads `figureData`. It runs without the layer `words`,
 * but words with parts of speech make the nouns better.
 */
export const figureFinder = (read: ReadData): Step => {
  const lexicon = readFigureLexicon(read)
  const judge = modelJudge(readFigureModel(read(FIGURE_MODEL)))
  return {
    name: 'figures',
    needs: ['tokens', 'sentences', 'times', 'references'],
    fills: ['figures'],
    run: document => ({ ...document, figures: findFigures(createFigureText(document, lexicon), judge) }),
  }
}

import type { Figure } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import type { ReadData, Step } from '../pipeline.js'
import { buildFigure, type Draft } from './build-figure.js'
import { type Candidate, readCandidate } from './candidate.js'
import { carryNouns } from './carry-nouns.js'
import { kindFeatures } from './features.js'
import { figureLexicons, readFigureLexicon } from './figure-lexicon.js'
import { FIGURE_MODEL, type FigureModel, type KindLabel, readFigureModel } from './figure-model.js'
import { createFigureText, type FigureText } from './figure-text.js'
import { nounApart } from './noun-apart.js'
import { readNoun } from './read-noun.js'
import { mayBeginNumber } from './read-quantity.js'
import { readWhole } from './read-whole.js'

export const figureData = [...figureLexicons, FIGURE_MODEL] as const

/** Decides what context decides; in training the gold layer takes the place of the model. */
export interface FigureJudge {
  kind(text: FigureText, candidate: Candidate, settled: Draft['label'] | undefined, last: Figure | undefined): KindLabel
  nounEnd(text: FigureText, from: number, end: number, candidate: Candidate): number
}

export const modelJudge = (model: FigureModel): FigureJudge => ({
  kind: (text, candidate, settled, last) => model.kind(kindFeatures(text, candidate, settled, last)),
  nounEnd: (text, from, end, { quantity }) => readNoun(text, quantity, from, end, features => model.noun(features)),
})

/** The kind that number and unit settle by themselves. */
const settledKind = (text: FigureText, candidate: Candidate): Draft['label'] | undefined => {
  const { age, unit, quantity } = candidate
  if (age) return 'age'
  if (unit && quantity.shape !== 'fraction') return unit.kind
  if (quantity.whole && quantity.shape === 'word') return 'ratio'
  if (quantity.shape === 'clock') return 'duration'
  if (isMinute(text, candidate)) return 'ordinal'
  const before = text.words[candidate.from - 1]
  const value = toNumber(quantity.value)
  if (
    (before === 'tuổi' || (before === 'ngoài' && text.words[candidate.from - 2] === 'tuổi')) &&
    value > 0 &&
    value < 120
  ) {
    return 'age'
  }
  return undefined
}

/** `61'`: the minute of a match. */
const isMinute = ({ words, tokens }: FigureText, { quantity }: Candidate): boolean =>
  quantity.shape === 'number' &&
  (words[quantity.to] === "'" || words[quantity.to] === '’') &&
  tokens[quantity.to].start === tokens[quantity.to - 1].end &&
  toNumber(quantity.value) <= 130

/** Further numbers of a list of ordinals or ages: `khóa 11, 12 và 13`. */
const continuesList = (
  { words, tokens }: FigureText,
  { quantity, from }: Candidate,
  last: Figure | undefined,
): 'ordinal' | 'age' | undefined => {
  if (!last || (last.kind !== 'ordinal' && last.kind !== 'age') || quantity.shape !== 'number' || quantity.scale > 0)
    return undefined
  if (last.kind === 'age' && words[last.to - 1] === 'tuổi') return undefined
  if (last.to !== from - 1 || (words[from - 1] !== ',' && words[from - 1] !== 'và')) return undefined
  const next = tokens[quantity.to]
  const ends = next === undefined || next.kind === 'punctuation' || words[quantity.to] === 'và'
  return ends && /^\d{1,3}$/.test(tokens[quantity.from].form) ? last.kind : undefined
}

/** Digits with a unit that is no other word need no second opinion. */
const isSure = (settled: Draft['label'] | undefined, { quantity, unit }: Candidate): boolean => {
  if (settled === 'ratio' || settled === 'ordinal') return true
  if (quantity.shape === 'word' || quantity.shape === 'clock' || settled === undefined || settled === 'duration')
    return false
  return settled !== 'measure' || (unit !== undefined && !DOUBLE.has(unit.unit))
}

const DOUBLE: ReadonlySet<string> = new Set([
  'mẫu',
  'chỉ',
  'lượng',
  'lạng',
  'm3',
  '°',
  'công đất',
  'tạ',
  'yến',
  'karat',
])

/** False for kinds that the number itself rules out: a score is two small numbers, money without a currency is in thousands. */
const isPossible = (
  label: Draft['label'],
  settled: Draft['label'] | undefined,
  { quantity, since, unit }: Candidate,
): boolean => {
  // A currency is never what is counted, a kilometre seldom; a mẫu may be a sample, a ngày a day's pay.
  if (label === 'count')
    return (
      settled === undefined ||
      settled === 'duration' ||
      settled === 'age' ||
      (unit !== undefined && DOUBLE.has(unit.unit))
    )
  if (label === 'measure') return settled === 'measure'
  if (label === 'money') return settled === 'money' || quantity.scale > 0
  if (label === 'score') {
    const small = (value: Candidate['quantity']['value']): boolean => value.exponent === 0 && value.mantissa < 150n
    return (
      !since &&
      quantity.to - quantity.from <= 3 &&
      small(quantity.value) &&
      small(quantity.high ?? quantity.whole ?? quantity.value)
    )
  }
  return true
}

const ROMAN_LETTERS = 'IVXLC'

/** Places where a figure may begin, before anything dearer is asked. */
const mayBegin = ({ tokens, words, claimed }: FigureText, at: number): boolean => {
  if (claimed[at] !== 0) return false
  const { kind, form } = tokens[at]
  if (kind === 'syllable')
    return mayBeginNumber(words[at]) || (ROMAN_LETTERS.includes(form[0]) && /^[IVXLC]+$/.test(form))
  return kind === 'number' || kind === 'range' || kind === 'fraction' || kind === 'time'
}

/** The word read as a unit was the noun: `8 mẫu xe`, `một ngày lương`. */
const withoutUnit = ({ unit: _unit, age: _age, ...rest }: Candidate): Candidate => ({ ...rest, to: rest.quantity.to })

const readFigureAt = (
  text: FigureText,
  at: number,
  last: Figure | undefined,
  judge: FigureJudge,
): Draft | undefined => {
  const least = last?.to ?? 0
  const double = readDouble(text, at, least)
  if (double) return judge.kind(text, double.candidate, undefined, last) === 'none' ? undefined : double
  const candidate = readCandidate(text, at, least)
  if (!candidate) return undefined
  const { quantity, to } = candidate
  const end = text.sentenceEnds[quantity.from]
  const whole = readWhole(text, candidate)
  const settled = whole || candidate.whole ? 'ratio' : settledKind(text, candidate)
  const listed = settled === undefined ? continuesList(text, candidate, last) : undefined
  const judged = listed ?? (isSure(settled, candidate) ? 'unit' : judge.kind(text, candidate, settled, last))
  if (judged === 'none') return undefined
  const named = judged === 'unit' ? (settled ?? 'count') : judged
  const label = isPossible(named, settled, candidate) ? named : (settled ?? 'count')
  const counts = label === 'count' || (label === 'ratio' && !candidate.whole)
  const nounFrom = whole?.to ?? (counts ? quantity.to : to)
  const nounTo = counts ? judge.nounEnd(text, nounFrom, end, candidate) : nounFrom
  const apart = counts && nounTo === nounFrom ? nounApart(text, candidate) : undefined
  return {
    candidate: counts && candidate.to > quantity.to ? withoutUnit(candidate) : candidate,
    label,
    nounFrom,
    nounTo,
    ...(whole && { whole: whole.whole, wholeTo: whole.to }),
    ...(apart && { apart }),
  }
}

/** `gấp đôi`, `gấp rưỡi`: two times, one and a half. */
const readDouble = (text: FigureText, at: number, least: number): Draft | undefined => {
  if (text.words[at] !== 'gấp') return undefined
  const next = text.words[at + 1]
  if (next !== 'đôi' && next !== 'rưỡi') return undefined
  const mantissa = next === 'đôi' ? 20n : 15n
  const before = text.words[at - 1]
  const modified = at - 1 >= least && (before === 'gần' || before === 'hơn')
  return {
    candidate: {
      from: modified ? at - 1 : at,
      to: at + 2,
      quantity: { from: at, to: at + 2, shape: 'word', value: { mantissa, exponent: -1 }, scale: 0 },
      since: false,
      ...(modified && { modifier: before === 'gần' ? 'less-than' : 'more-than' }),
    },
    label: 'count',
    nounFrom: at + 2,
    nounTo: at + 2,
  }
}

export const findFigures = (text: FigureText, judge: FigureJudge): Figure[] => {
  const figures: Figure[] = []
  for (let at = 0; at < text.tokens.length; ) {
    if (!mayBegin(text, at)) {
      at++
      continue
    }
    const draft = readFigureAt(text, at, figures.at(-1), judge)
    if (!draft) {
      at++
      continue
    }
    const figure = buildFigure(text, draft)
    figures.push(figure)
    at = Math.max(figure.to, at + 1)
  }
  return carryNouns(text, figures)
}

/** The step that finds key figures: numbers with what they count or measure. Words with parts of speech make the nouns better. */
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

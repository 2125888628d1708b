import type { Figure } from '../document.js'
import { toNumber } from '../numbers/amount.js'
import type { Candidate } from './candidate.js'
import { type FigureText, isGlued } from './figure-text.js'

/** Names this set of features; a model made for another one is refused. */
export const FIGURE_FEATURES = 'figures-3'

/** 32-bit FNV-1a over the UTF-16 code units of a feature. */
export const hashFeature = (feature: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < feature.length; i++) hash = Math.imul(hash ^ feature.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const bucket = (value: number): string => {
  if (!Number.isInteger(value)) return 'decimal'
  if (value < 10) return String(value)
  if (value <= 31) return '31'
  if (value < 100) return '99'
  if (value < 1000) return '999'
  return value < 10000 ? '9999' : 'many'
}

const isCapital = (form: string | undefined): boolean => form !== undefined && form !== form.toLowerCase()

const wordAt = ({ words, tokens }: FigureText, at: number): string => {
  const kind = tokens[at]?.kind
  if (kind === undefined) return '∅'
  return kind === 'number' || kind === 'range' || kind === 'fraction' || kind === 'date' ? `#${kind}` : words[at]
}

/** Features that tell what a number without a unit is: a count, an ordinal, a score, an amount of money, a ratio, or no figure. */
export const kindFeatures = (
  text: FigureText,
  candidate: Candidate,
  settled: string | undefined,
  last: Figure | undefined,
): string[] => {
  const { from, to, quantity, modifier, ordinal, unit } = candidate
  const { forms, words, tokens, lexicon, wordTags, claimed } = text
  const { shape, value, scale } = quantity
  const before = [1, 2, 3].map(k => wordAt(text, from - k))
  const after = [0, 1, 2].map(k => wordAt(text, to + k))
  const noun = lexicon.nouns.longest(words, to)
  const size = bucket(toNumber(value))
  const head = ordinal ? words.slice(ordinal.from, quantity.from).join(' ') : '-'
  const said = shape === 'word' ? words.slice(quantity.from, to).join(' ') : '-'
  const nextCapital = isCapital(forms[to]) && tokens[to]?.kind === 'syllable'
  const glued = isGlued(text, quantity.from) ? (tokens[quantity.from - 1]?.kind ?? '-') : '-'
  const gluedAfter = isGlued(text, to) ? words[to] : '-'
  const first = from === 0 || text.sentenceEnds[from - 1] !== text.sentenceEnds[from]
  const beforeCapital = isCapital(forms[from - 1]) && !first && tokens[from - 1]?.kind === 'syllable'
  const sameSentence = last !== undefined && text.sentenceEnds[last.from] === text.sentenceEnds[quantity.from]
  const features = [
    `u=${settled ?? '-'}`,
    `u=${settled ?? '-'} ${unit?.unit ?? '-'}`,
    `u=${settled ?? '-'} ${unit?.unit ?? '-'} ${said}`,
    `u=${settled ?? '-'} ${quantity.vague ?? quantity.least ?? ''}`,
    `u=${settled ?? '-'} ${unit?.unit ?? '-'} ${after[0]}`,
    `n3=${after[0]} ${after[1]} ${after[2]}`,
    `wn2=${said} ${after[0]} ${after[1]}`,
    `wpn=${said} ${before[0]} ${after[0]}`,
    `an=${noun ? wordAt(text, noun.to) : '-'} ${said}`,
    `sn=${Math.min(text.sentenceNumbers[quantity.from], 3)} ${said === '-' ? shape : said}`,
    `lf=${sameSentence ? last.kind : '-'} ${shape}`,
    `lf=${sameSentence ? last.kind : '-'} ${sameSentence ? words[last.to] : '-'} ${said}`,
    `lf=${sameSentence ? `${last.kind} ${last.unit}` : '-'} ${scale > 0} ${settled ?? '-'} ${noun ? 1 : 0}`,
    `ld=${sameSentence ? Math.min(from - last.to, 4) : '-'} ${sameSentence ? last.kind : '-'} ${shape} ${tokens[to]?.kind}`,
    `s=${shape}`,
    `z=${shape} ${size}`,
    `w=${said}`,
    `c=${scale > 0} ${shape}`,
    `h=${head}`,
    `h=${head} ${shape}`,
    `m=${modifier ?? '-'} ${quantity.least ?? quantity.vague ?? ''}`,
    `p1=${before[0]}`,
    `p1=${before[0]} ${shape}`,
    `p2=${before[1]} ${before[0]}`,
    `p3=${before[2]} ${before[1]} ${before[0]}`,
    `n1=${after[0]}`,
    `n1=${after[0]} ${shape}`,
    `n2=${after[0]} ${after[1]}`,
    `pn=${before[0]} ${after[0]}`,
    `wn=${said} ${after[0]}`,
    `wp=${said} ${before[0]}`,
    `pc=${beforeCapital} ${shape} ${size}`,
    `nc=${nextCapital} ${shape}`,
    `pcnc=${beforeCapital} ${nextCapital} ${shape}`,
    `g=${glued}`,
    `ga=${gluedAfter}`,
    `nn=${noun ? noun.to - to : 0} ${shape}`,
    `nn=${noun ? noun.to - to : 0} ${before[0]}`,
    `pk=${tokens[from - 1]?.kind} ${tokens[to]?.kind} ${shape}`,
    `pk=${tokens[from - 1]?.kind} ${size}`,
    `nt=${wordTags[to] ?? '-'} ${shape}`,
    `pt=${wordTags[from - 1] ?? '-'} ${shape}`,
    `ptnt=${wordTags[from - 1] ?? '-'} ${wordTags[to] ?? '-'} ${shape}`,
    `cl=${claimed[from - 1] ?? 0} ${claimed[to] ?? 0} ${shape}`,
    `f=${first} ${shape}`,
  ]
  return features
}

/** Features that tell whether the counted noun that begins at `start` goes on with token `at`. */
export const nounFeatures = (text: FigureText, start: number, at: number): string[] => {
  const { words, forms, wordTags, wordEnds, lexicon } = text
  const length = Math.min(at - start, 6)
  const own = wordAt(text, at)
  const last = at > start ? wordAt(text, at - 1) : '^'
  const second = at - 1 > start ? wordAt(text, at - 2) : '^'
  const next = wordAt(text, at + 1)
  const noun = lexicon.nouns.longest(words, start)
  const inLexicon = noun === undefined ? 0 : noun.to > at ? 2 : noun.to === at ? 1 : 0
  const begins = wordEnds[at] > 0
  const inWord = !begins && wordTags[at] !== undefined
  const tag = wordTags[at] ?? '-'
  const lastTag = at > start ? (wordTags[at - 1] ?? '-') : '^'
  const capital = isCapital(forms[at])
  const wordTo = begins ? wordEnds[at] : at + 1
  const word = begins ? words.slice(at, wordTo).join(' ') : '-'
  const nextWord = begins ? words.slice(wordTo, wordEnds[wordTo] || wordTo + 1).join(' ') : '-'
  const nextTag = begins ? (wordTags[wordTo] ?? '-') : '-'
  let wordFrom = at - 1
  while (wordFrom > start && wordEnds[wordFrom] === 0) wordFrom--
  const lastWord = begins && at > start ? words.slice(wordFrom, at).join(' ') : '-'
  return [
    `W=${word}`,
    `W=${word} ${tag} ${length}`,
    `W=${lastWord} ${word}`,
    `W=${lastWord} ${tag}`,
    `W=${lastTag} ${word}`,
    `N=${nextWord} ${tag}`,
    `N=${word} ${nextTag}`,
    `N=${lastTag} ${tag} ${nextTag}`,
    `N=${lastWord} ${tag} ${nextTag}`,
    `L=${length}`,
    `o=${own}`,
    `o=${own} ${length}`,
    `l=${last} ${length}`,
    `x=${next}`,
    `lo=${last} ${own}`,
    `slo=${second} ${last} ${own}`,
    `ox=${own} ${next}`,
    `lox=${last} ${own} ${next}`,
    `i=${inLexicon} ${length}`,
    `i=${inLexicon} ${tag}`,
    `b=${begins} ${inWord} ${length}`,
    `t=${tag} ${length}`,
    `t=${lastTag} ${tag}`,
    `t=${lastTag} ${tag} ${begins} ${length}`,
    `to=${tag} ${last}`,
    `c=${capital} ${length}`,
    `c=${capital} ${tag}`,
    `h=${words[start]} ${own}`,
    `h=${words[start]} ${tag} ${length}`,
    `xt=${tag} ${wordTags[wordEnds[at] || at + 1] ?? '-'}`,
  ]
}

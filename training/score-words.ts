export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Counts {
  gold: number
  system: number
  correct: number
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Precision, recall and F1 in per cent. */
export const toScore = ({ gold, system, correct }: Counts): Score => ({
  precision: system === 0 ? 0 : (100 * correct) / system,
  recall: gold === 0 ? 0 : (100 * correct) / gold,
  f1: gold + system === 0 ? 0 : (200 * correct) / (gold + system),
})

/**
 * Counts words that both sides have with the same first and last character. Both sides hold spans of the same text that neither
 * begin nor end in white space; `equal` may ask for more, such as the same part of speech.
 */
export const countWords = <Word extends Range>(
  gold: readonly Word[],
  system: readonly Word[],
  equal: (gold: Word, system: Word) => boolean = () => true,
): Counts => {
  let correct = 0
  for (let g = 0, s = 0; g < gold.length && s < system.length; ) {
    if (gold[g].start === system[s].start && gold[g].end === system[s].end && equal(gold[g], system[s])) correct++
    if (gold[g].end <= system[s].end) g++
    else s++
  }
  return { gold: gold.length, system: system.length, correct }
}

/** Word F1 over many texts: counts are added before the division. */
export const scoreWords = <Word extends Range>(
  pairs: Iterable<readonly [gold: readonly Word[], system: readonly Word[]]>,
  equal?: (gold: Word, system: Word) => boolean,
): Score => {
  const sum = { gold: 0, system: 0, correct: 0 }
  for (const [gold, system] of pairs) {
    const counts = countWords(gold, system, equal)
    sum.gold += counts.gold
    sum.system += counts.system
    sum.correct += counts.correct
  }
  return toScore(sum)
}

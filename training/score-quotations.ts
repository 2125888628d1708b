/** A quotation by its place, its kind and who speaks (`-` for nobody named). */
export interface QuotationMark {
  readonly start: number
  readonly end: number
  readonly direct: boolean
  readonly speaker: string
}

export interface QuotationScore {
  readonly gold: number
  readonly system: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** What must agree: place and kind, or the speaker too. */
export type QuotationRow = 'place' | 'speaker'

/** Exact scores over texts. */
export const scoreQuotations = (
  texts: Iterable<{ readonly gold: readonly QuotationMark[]; readonly system: readonly QuotationMark[] }>,
  row: QuotationRow,
): QuotationScore => {
  const key = ({ start, end, direct, speaker }: QuotationMark) =>
    `${start} ${end} ${direct}${row === 'speaker' ? ` ${speaker}` : ''}`
  let gold = 0
  let system = 0
  let right = 0
  for (const text of texts) {
    const wanted = new Set(text.gold.map(key))
    gold += text.gold.length
    system += text.system.length
    for (const item of text.system) if (wanted.delete(key(item))) right++
  }
  const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return {
    gold,
    system,
    right,
    precision: ratio(right, system),
    recall: ratio(right, gold),
    f1: ratio(2 * right, gold + system),
  }
}

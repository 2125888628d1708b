/** A mention by any name that gold and system share, such as `start-end`, and the chain it is put in. */
export type ChainOf = ReadonlyMap<string, number | string>

export interface CoreferenceScore {
  readonly mentions: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const membersOf = (chainOf: ChainOf): Map<number | string, Set<string>> => {
  const members = new Map<number | string, Set<string>>()
  for (const [mention, chain] of chainOf) {
    const set = members.get(chain)
    if (set) set.add(mention)
    else members.set(chain, new Set([mention]))
  }
  return members
}

/** Sum over the mentions of `from` of the share of their chain that `to` puts in the same chain too. */
const sumOfShares = (from: ChainOf, to: ChainOf): number => {
  const fromMembers = membersOf(from)
  const toMembers = membersOf(to)
  let sum = 0
  for (const [mention, chain] of from) {
    const other = to.get(mention)
    if (other === undefined) continue
    const own = fromMembers.get(chain)!
    const theirs = toMembers.get(other)!
    let shared = 0
    for (const member of own) if (theirs.has(member)) shared++
    sum += shared / own.size
  }
  return sum
}

/**
 * B³ (Bagga and Baldwin 1998), micro-averaged over the mentions of all texts: precision is the share of a mention's system chain
 * that is right, recall the share of its gold chain that was found. A mention that only one side has counts as wrong there.
 */
export const scoreCoreference = (
  texts: Iterable<{ readonly gold: ChainOf; readonly system: ChainOf }>,
): CoreferenceScore => {
  let inGold = 0
  let inSystem = 0
  let recalled = 0
  let precise = 0
  for (const { gold, system } of texts) {
    inGold += gold.size
    inSystem += system.size
    recalled += sumOfShares(gold, system)
    precise += sumOfShares(system, gold)
  }
  const recall = inGold === 0 ? 0 : recalled / inGold
  const precision = inSystem === 0 ? 0 : precise / inSystem
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { mentions: inGold, precision, recall, f1 }
}

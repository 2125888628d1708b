/**
 * Mentions of the same thing, joined from left to right. A chain is named by the index of its first mention in the text, so a
 * mention that is joined to a later one (a headline with the short name) becomes the head of that chain. At first every mention is
 * a chain of its own.
 */
export interface Chains {
  /** Puts both mentions, and all that are joined to them, in one chain. */
  join(mention: number, other: number): void
  /** First mention of the chain of a mention. */
  head(mention: number): number
}

export const createChains = (size: number): Chains => {
  const up = Int32Array.from({ length: size }, (_, mention) => mention)
  const head = (mention: number): number => {
    let root = mention
    while (up[root] !== root) root = up[root]
    for (let at = mention; up[at] !== root; ) {
      const next = up[at]
      up[at] = root
      at = next
    }
    return root
  }
  return {
    join(mention, other) {
      const a = head(mention)
      const b = head(other)
      if (a < b) up[b] = a
      else up[a] = b
    },
    head,
  }
}

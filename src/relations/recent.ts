/** How many names that share a key are looked at, the latest first: keeps hostile texts linear. */
const KEPT = 24

/** Remembers items by key, each list the latest last. */
export interface Recent<Item> {
  add(key: string, item: Item): void
  of(key: string): readonly Item[]
}

export const createRecent = <Item>(): Recent<Item> => {
  const lists = new Map<string, Item[]>()
  const none: Item[] = []
  return {
    add(key, item) {
      const list = lists.get(key)
      if (!list) lists.set(key, [item])
      else if (!list.includes(item)) {
        if (list.length >= KEPT) list.shift()
        list.push(item)
      }
    },
    of: key => lists.get(key) ?? none,
  }
}

/** A table for look-up by words of any text: without a prototype, so that `toString` and `constructor` are in it only when put there. */
export const dictionary = <Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> =>
  Object.assign(Object.create(null), entries)

/**
 * Applies an asynchronous function to a stream, `width` items at a time, and gives the results in the order of the items.
 * The source is asked for the next item only when a place is free: a slow reader slows the source down. A result does not wait for
 * items that are yet to come.
 */
export const orderedMap = async function* <T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  width: number,
  apply: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const running: Promise<R>[] = []
  let next: Promise<IteratorResult<T>> | undefined
  let failure: { readonly error: unknown } | undefined
  let ended = false
  const ask = (): Promise<IteratorResult<T>> => {
    next ??= (async () => iterator.next())()
    return next
  }
  /** True when the oldest result is there and the next item is not: as long as there are items, nobody should be without work. */
  const onlyResultIsThere = (): Promise<boolean> => {
    const [item, result] = [ask(), running[0]].map((promise, i) => {
      const known = () => i === 1
      return promise.then(known, known)
    })
    return Promise.race([item, result])
  }
  try {
    while (!ended || running.length > 0) {
      const isFull = ended || running.length >= width
      if (isFull || (running.length > 0 && (await onlyResultIsThere()))) {
        yield await (running.shift() as Promise<R>)
        continue
      }
      try {
        const item = await ask()
        next = undefined
        if (item.done) ended = true
        else {
          const result = apply(item.value)
          // A failure is met when its turn comes, not before.
          result.catch(() => {})
          running.push(result)
        }
      } catch (error) {
        // the results of what came before are not lost with it
        failure = { error }
        ended = true
      }
    }
    if (failure) throw failure.error
  } finally {
    await Promise.allSettled(running)
    if (!ended) {
      // a source that was asked cleans up when it has answered, which may be never
      const closed = Promise.resolve(iterator.return?.())
      if (next) closed.catch(() => {})
      else await closed
    }
  }
}

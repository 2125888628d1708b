/**
 * Applies an asynchronous function to a stream, `width` items at a time, and gives the results in the order of the items.
 * The source is asked for the next item only when a place is free: a slow reader slows the source down.
 */
export const orderedMap = async function* <T, R>(
  source: AsyncIterable<T> | Iterable<T>,
  width: number,
  apply: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<R>[] = []
  try {
    for await (const item of source) {
      const result = apply(item)
      // A failure is met when its turn comes, not before.
      result.catch(() => {})
      running.push(result)
      if (running.length >= width) yield await (running.shift() as Promise<R>)
    }
    while (running.length > 0) yield await (running.shift() as Promise<R>)
  } finally {
    await Promise.allSettled(running)
  }
}

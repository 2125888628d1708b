const mostLines = 256
const mostCharacters = 64 * 1024

/** How long a batch that is not full waits for more, in milliseconds, from its first line on. */
const patience = 5

/** Collects lines until they are worth an analysis at once. */
const createBatch = <T>(lengthOf: (item: T) => number) => {
  let items: T[] = []
  let characters = 0
  return {
    /** The lines, now of the next batch: this one begins anew. */
    take(): T[] {
      const taken = items
      items = []
      characters = 0
      return taken
    },
    add(item: T): void {
      items.push(item)
      characters += lengthOf(item)
    },
    get isEmpty() {
      return items.length === 0
    },
    get isFull() {
      return items.length >= mostLines || characters >= mostCharacters
    },
  }
}

/** A line counts by its characters; what stands for one that cannot be read counts nothing. */
export const lineLength = (line: unknown): number => (typeof line === 'string' ? line.length : 0)

/** Groups lines that are at hand: so many that it is worth it, and so few that they are held easily. */
export const batchesOf = function* <T>(items: Iterable<T>, lengthOf: (item: T) => number): Generator<T[]> {
  const batch = createBatch(lengthOf)
  for (const item of items) {
    batch.add(item)
    if (batch.isFull) yield batch.take()
  }
  if (!batch.isEmpty) yield batch.take()
}

/** A moment that comes when a batch has waited long enough. */
const createDeadline = () => {
  let timer: ReturnType<typeof setTimeout>
  const passed = new Promise<undefined>(resolve => {
    timer = setTimeout(resolve, patience, undefined)
  })
  return { passed, cancel: () => clearTimeout(timer) }
}

/**
 * Groups lines of a source that gives one after the other, as {@link batchesOf}. A batch does not wait long for lines that are yet to be
 * written, so the source is asked for the next line while one is away.
 */
export const batchesInTime = async function* <T>(
  items: AsyncIterable<T>,
  lengthOf: (item: T) => number,
): AsyncGenerator<T[]> {
  const batch = createBatch(lengthOf)
  const iterator = items[Symbol.asyncIterator]()
  let next: Promise<IteratorResult<T>> | undefined
  let deadline: ReturnType<typeof createDeadline> | undefined
  const take = (): T[] => {
    deadline?.cancel()
    deadline = undefined
    return batch.take()
  }
  try {
    for (;;) {
      next ??= iterator.next()
      let result: IteratorResult<T> | undefined
      try {
        result = await (deadline ? Promise.race([next, deadline.passed]) : next)
      } catch (error) {
        // what came before the failure is not lost with it
        next = undefined
        if (!batch.isEmpty) yield take()
        throw error
      }
      if (!result) {
        // a failure while the batch is away is met when its turn comes
        next.catch(() => {})
        yield take()
        continue
      }
      next = undefined
      if (result.done) break
      batch.add(result.value)
      if (batch.isFull) yield take()
      else deadline ??= createDeadline()
    }
    if (!batch.isEmpty) yield take()
  } finally {
    deadline?.cancel()
    // a source that was asked cleans up when it has answered, which may be never
    const closed = iterator.return?.()
    if (next) closed?.catch(() => {})
    else await closed
  }
}

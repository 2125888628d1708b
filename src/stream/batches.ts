const mostLines = 256
const mostCharacters = 64 * 1024

/** How long a batch that is not full waits for more, in milliseconds: a file goes on sooner, and nobody minds it who types. */
const patience = 5

interface Item {
  /** A line, or what stands for one that could not be read. */
  readonly line: unknown
}

/** Collects items until they are worth an analysis at once. */
const createBatch = <T extends Item>() => {
  let items: T[] = []
  let characters = 0
  return {
    /** The items, now of the next batch: this one begins anew. */
    take(): T[] {
      const taken = items
      items = []
      characters = 0
      return taken
    },
    add(item: T): void {
      items.push(item)
      characters += typeof item.line === 'string' ? item.line.length : 0
    },
    get isEmpty() {
      return items.length === 0
    },
    get isFull() {
      return items.length >= mostLines || characters >= mostCharacters
    },
  }
}

/** Groups lines that are at hand, see {@link batches}. */
export const batchesOf = function* <T extends Item>(items: Iterable<T>): Generator<T[]> {
  const batch = createBatch<T>()
  for (const item of items) {
    batch.add(item)
    if (batch.isFull) yield batch.take()
  }
  if (!batch.isEmpty) yield batch.take()
}

const PAUSE = Symbol('pause')

/** What a promise gives, or {@link PAUSE} when it takes longer than {@link patience}. */
const soon = async <T>(promise: Promise<T>): Promise<T | typeof PAUSE> => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = new Promise<typeof PAUSE>(resolve => {
    timer = setTimeout(resolve, patience, PAUSE)
  })
  try {
    return await Promise.race([promise, pause])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Groups lines for an analysis at once: so many that it is worth it, and so few that the last ones keep no worker waiting for long. A
 * batch does not wait for lines that are yet to be written: whoever sends a line and waits for its record gets it. The source is asked
 * for no more before a batch was taken.
 */
export const batches = async function* <T extends Item>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  const batch = createBatch<T>()
  const iterator = items[Symbol.asyncIterator]()
  try {
    let next = iterator.next()
    for (;;) {
      let result: IteratorResult<T> | typeof PAUSE
      try {
        result = batch.isEmpty ? await next : await soon(next)
      } catch (error) {
        // what came before the failure is not lost with it
        if (!batch.isEmpty) yield batch.take()
        throw error
      }
      if (result === PAUSE) {
        // a failure while the batch is away is met when its turn comes
        next.catch(() => {})
        yield batch.take()
        continue
      }
      if (result.done) break
      batch.add(result.value)
      if (batch.isFull) yield batch.take()
      next = iterator.next()
    }
    if (!batch.isEmpty) yield batch.take()
  } finally {
    await iterator.return?.()
  }
}

const mostLines = 256
const mostCharacters = 32 * 1024

/**
 * Groups lines so that one message to a worker carries enough work to be worth it, and so little that the last ones keep no worker waiting
 * for long.
 */
export const batches = async function* <T extends { readonly line: unknown }>(
  items: AsyncIterable<T>,
): AsyncGenerator<T[]> {
  let batch: T[] = []
  let characters = 0
  for await (const item of items) {
    batch.push(item)
    characters += typeof item.line === 'string' ? item.line.length : 0
    if (batch.length >= mostLines || characters >= mostCharacters) {
      yield batch
      batch = []
      characters = 0
    }
  }
  if (batch.length > 0) yield batch
}

import type { Envelope, Reply, Request } from './protocol.js'

/** Asks the worker; answers come in the order of the questions. */
export type Ask = <T extends Request>(request: T) => Promise<Reply[T['type']]>

export interface Analysis {
  readonly ask: Ask
  /**
   * Ends the worker in the middle of what it does and starts another: an analysis that was asked for fails with {@link SUPERSEDED},
   * questions about the text before it are not answered any more.
   */
  readonly restart: () => void
}

/** Why an analysis failed that nobody waits for any more. */
export const SUPERSEDED = new Error('superseded')

interface Waiting {
  readonly request: Request
  readonly settle: (envelope: Envelope) => void
  readonly fail: (error: Error) => void
}

export const startAnalysis = (): Analysis => {
  const waiting = new Map<number, Waiting>()
  let last = 0

  const start = (): Worker => {
    // The worker finds the data beside the page: its own address is another after bundling.
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: document.baseURI })
    worker.onmessage = ({ data }: MessageEvent<Envelope>) => {
      waiting.get(data.id)?.settle(data)
      waiting.delete(data.id)
    }
    worker.onerror = event => {
      for (const { fail } of waiting.values()) fail(new Error(event.message || 'worker'))
      waiting.clear()
    }
    return worker
  }
  let worker = start()

  return {
    ask: <T extends Request>(request: T) =>
      new Promise<Reply[T['type']]>((resolve, fail) => {
        const id = ++last
        const settle = (envelope: Envelope): void =>
          'error' in envelope ? fail(new Error(envelope.error)) : resolve(envelope.value as Reply[T['type']])
        waiting.set(id, { request, settle, fail })
        worker.postMessage({ id, request })
      }),
    restart: () => {
      worker.terminate()
      const asked = [...waiting.values()]
      waiting.clear()
      worker = start()
      for (const { request, fail } of asked) if (request.type === 'analyze') fail(SUPERSEDED)
    },
  }
}

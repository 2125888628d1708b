import type { Envelope, Reply, Request } from './protocol.js'

/** Asks the worker; answers come in the order of the questions. */
export type Ask = <T extends Request>(request: T) => Promise<Reply[T['type']]>

export const startAnalysis = (): Ask => {
  // The worker finds the data beside the page: its own address is another after bundling.
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: document.baseURI })
  const waiting = new Map<number, (envelope: Envelope) => void>()
  let last = 0
  worker.onmessage = ({ data }: MessageEvent<Envelope>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  worker.onerror = event => {
    for (const [id, settle] of waiting) settle({ id, error: event.message || 'worker' })
    waiting.clear()
  }
  return <T extends Request>(request: T) =>
    new Promise<Reply[T['type']]>((resolve, reject) => {
      const id = ++last
      waiting.set(id, envelope =>
        'error' in envelope ? reject(new Error(envelope.error)) : resolve(envelope.value as Reply[T['type']]),
      )
      worker.postMessage({ id, request })
    })
}

import type { DataResponse } from 'vietnlp'

/** Fetches the compressed twin of a data file and unpacks it. */
export const fetchCompressed = async (url: string): Promise<DataResponse> => {
  const response = await fetch(`${url}.gz`)
  if (!response.ok || !response.body) return response
  const type = response.headers.get('content-type') ?? ''
  if (/^text\/html/.test(type)) return response
  // A host may have unpacked it on the way; the first bytes of a gzip file tell.
  const bytes = await response.arrayBuffer()
  const head = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength))
  const body = new Response(bytes).body!
  const packed = head[0] === 0x1f && head[1] === 0x8b
  return new Response(packed ? body.pipeThrough(new DecompressionStream('gzip')) : body)
}

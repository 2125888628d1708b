import { once } from 'node:events'

/** Writes to standard output no faster than its reader reads. */
export const write = async (chunk: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
}

/** A reader that goes away (`| head`) is no error: the run just ends. */
export const endQuietlyWhenClosed = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
}

import { once } from 'node:events'
import { exitCode } from './run-state.js'

/** Writes to standard output no faster than its reader reads. */
export const write = async (chunk: string | Uint8Array): Promise<void> => {
  if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
}

/** A reader that goes away (`| head`) is no error: the run just ends. A full disk is told in one line. */
export const endQuietlyWhenClosed = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    if (error.code === 'ENOSPC') {
      process.stderr.write('vietnlp: cannot write: no space left on device\n')
      process.exit(exitCode.usage)
    }
    throw error
  })
}

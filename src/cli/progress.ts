const interval = 200

/** Counts what is done. */
export interface Progress {
  /** Some more are done, one by default. */
  done(more?: number): void
  end(): void
}

const silent: Progress = { done: () => {}, end: () => {} }

/** A line on standard error that tells how far the run is; only on a terminal, and only while results go elsewhere. */
export const createProgress = (what: string): Progress => {
  if (!process.stderr.isTTY || process.stdout.isTTY) return silent
  const started = performance.now()
  let count = 0
  let shown = 0
  const show = (now: number): void => {
    const seconds = (now - started) / 1000
    process.stderr.write(`\r\u001b[K${count} ${what}, ${Math.round(count / Math.max(seconds, 0.001))} a second`)
    shown = now
  }
  return {
    done: (more = 1) => {
      count += more
      const now = performance.now()
      if (now - shown > interval) show(now)
    },
    end: () => {
      show(performance.now())
      process.stderr.write('\n')
    },
  }
}

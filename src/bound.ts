import type { Analyzer } from './pipeline.js'

/**
 * Functions of something that is made when one of them is first called, and kept: data is read when it is needed. Where its
 * calls are marked as pure, bundlers leave out the functions that a page does not import, with all that they stand on.
 */
export const bound = <T extends object>(make: () => T) => {
  let made: T | undefined
  return <K extends keyof T>(name: K): T[K] => {
    // kept, since to look a function up by a name that varies takes as long as a short text does
    let call: ((...args: readonly unknown[]) => unknown) | undefined
    return ((...args: readonly unknown[]) => {
      if (!call) {
        made ??= make()
        call = made[name] as (...args: readonly unknown[]) => unknown
      }
      return call(...args)
    }) as T[K]
  }
}

/** An analyzer that is made when it is first called. Pure, as {@link bound} is. */
export const boundAnalyzer = (make: () => Analyzer): Analyzer => {
  const whole = bound(() => {
    const analyze = make()
    return { analyze, batch: analyze.batch }
  })
  return Object.assign(whole('analyze'), { batch: whole('batch') })
}

/** What a signature begins with: on behalf of, in place of, by order of, by authority of. */
export const SIGNS_FOR: ReadonlySet<string> = new Set(['TM', 'KT', 'TL', 'TUQ'])

/** Between figures that are told together. */
export const JOINTS: ReadonlySet<string> = new Set([',', ';', 'và'])

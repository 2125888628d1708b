import { createGazetteer, type Gazetteer } from './gazetteer.js'

type Read = (path: string) => Uint8Array

const gazetteers = new WeakMap<Read, Gazetteer>()

/** The gazetteer of a source of data, read once: the recognizer, the linker and the look-up functions stand on the same one. */
export const sharedGazetteer = (read: Read): Gazetteer => {
  let gazetteer = gazetteers.get(read)
  if (!gazetteer) gazetteers.set(read, (gazetteer = createGazetteer(read)))
  return gazetteer
}

import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Folder of the raw news, from the root of the repository. */
export const RAW_NEWS = '../shared/corpora/raw'

/** The lines (paragraphs) of the raw news, file by file in the order of their names. */
export const rawNewsLines = function* (folder: string = RAW_NEWS): Generator<string> {
  for (const file of readdirSync(folder).sort()) {
    if (file.endsWith('.gz'))
      yield* gunzipSync(readFileSync(`${folder}/${file}`))
        .toString('utf8')
        .split('\n')
  }
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { RAW_NEWS } from './raw-news.js'

/** Where a block of the raw news stands: name of the file, number of its first line, how many lines; and the digest of its text. */
export interface BlockPlace {
  readonly file: string
  readonly line: number
  readonly lines: number
  readonly digest: string
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/**
 * The rows of a table of annotations that stand off from their text: `file, line, lines, digest, annotation`. The news is the papers'
 * property, so that the tables hold no word of it. Fails when the text of a row is not the one that was annotated.
 */
export const readAnnotatedBlocks = (table: string): { place: BlockPlace; text: string; annotation: string }[] => {
  const files = new Map<string, string[]>()
  return readFileSync(table, 'utf8')
    .split('\n')
    .filter(row => row !== '' && !row.startsWith('#'))
    .map(row => {
      const [file, line, lines, digest, annotation = ''] = row.split('\t')
      if (!files.has(file)) {
        files.set(
          file,
          gunzipSync(readFileSync(`${RAW_NEWS}/${file}.txt.gz`))
            .toString('utf8')
            .split('\n'),
        )
      }
      const place = { file, line: Number(line), lines: Number(lines), digest }
      const text = files
        .get(file)!
        .slice(place.line, place.line + place.lines)
        .join('\n')
      if (digestOf(text) !== digest)
        throw new Error(`${table}: line ${line} of ${file} is not the text that was annotated`)
      return { place, text, annotation }
    })
}

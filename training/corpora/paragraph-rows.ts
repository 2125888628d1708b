import { readFileSync } from 'node:fs'

/** A paragraph of a file of our own, with the rows of annotation below it. */
export interface ParagraphRows {
  /** What the last line `# group: …` above it says. */
  readonly group: string
  readonly text: string
  /** `=` what is so, `~` that on which careful readers may differ. */
  readonly rows: readonly { readonly sign: '=' | '~'; readonly row: string }[]
}

const GROUP = /^# group: (.+)$/
const ROW = /^([=~]) (.+)$/

/** Reads paragraphs, a line each, with lines `= …` and `~ …` below; other lines with `#` are remarks. */
export const readParagraphRows = (file: string): ParagraphRows[] => {
  const paragraphs: { group: string; text: string; rows: { sign: '=' | '~'; row: string }[] }[] = []
  let group = ''
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    group = GROUP.exec(line)?.[1] ?? group
    if (line === '' || line.startsWith('#')) continue
    const [, sign, row] = ROW.exec(line) ?? []
    if (row === undefined) paragraphs.push({ group, text: line, rows: [] })
    else paragraphs[paragraphs.length - 1].rows.push({ sign: sign as '=' | '~', row })
  }
  return paragraphs
}

import { readFileSync } from 'node:fs'
import type { EntityType, Upos } from '../../src/document.js'

/** Folder of the treebank, from the root of the repository. */
export const UD_VTB = '../shared/corpora/ud-vtb'

export interface GoldWord {
  readonly start: number
  readonly end: number
  readonly upos: Upos
  readonly xpos: string
}

export interface GoldEntity {
  readonly start: number
  readonly end: number
  readonly type: EntityType
  readonly nested: boolean
}

/** A sentence as it would stand in a running text, with the treebank's words. Offsets count UTF-16 units of `text`. */
export interface TreebankSentence {
  readonly id: string
  readonly text: string
  readonly words: readonly GoldWord[]
  readonly entities: readonly GoldEntity[]
}

interface Line {
  readonly id: string
  readonly text: string
  readonly words: readonly (readonly [number, number, Upos, string])[]
  readonly entities?: readonly (readonly [number, number, EntityType, boolean])[]
}

const CLOSES = /^(?:[,.;:!?…)\]}”’»%]+|\.\.\.)$/
const OPENS = /^[([{“‘«]+$/
const STRAIGHT = /^["']$/
const PERCENT = /^(\d[\d.,]*)(%)$/

/** `500 . 000` → `500.000`, `TP .HCM` → `TP.HCM`: spaces inside a form that only stand around its marks. */
const closeUp = (form: string): string =>
  form
    .replace(/(\d) ?([.,–-]) ?(?=\d)/g, '$1$2')
    .replace(/ ?\. ?(?=\p{L})/gu, '.')
    .replace(/ ([.%])$/, '$1')

/**
 * Joins the treebank's words to a text with the spaces that a newspaper would print: the treebank keeps none of its own. `95%`,
 * one word in a part of the treebank, becomes number and sign, as everywhere else in it and in this library.
 */
export const detokenize = ({ id, text, words, entities = [] }: Line): TreebankSentence => {
  let out = ''
  let glue = true
  const open = new Set<string>()
  const gold: GoldWord[] = []
  const at = new Map<number, number>()
  for (const [start, end, upos, xpos] of words) {
    const form = closeUp(text.slice(start, end))
    const straight = STRAIGHT.test(form)
    const closing = CLOSES.test(form) || (straight && open.has(form))
    if (!glue && !closing) out += ' '
    at.set(start, out.length)
    const percent = PERCENT.exec(form)
    if (percent) {
      const middle = out.length + percent[1].length
      gold.push({ start: out.length, end: middle, upos: 'NUM', xpos })
      gold.push({ start: middle, end: middle + 1, upos: 'SYM', xpos: 'SYM' })
    } else gold.push({ start: out.length, end: out.length + form.length, upos, xpos })
    out += form
    at.set(end, out.length)
    glue = OPENS.test(form) || (straight && !open.has(form))
    if (straight && !open.delete(form)) open.add(form)
  }
  const moved = entities.flatMap(([start, end, type, nested]) => {
    const [from, to] = [at.get(start), at.get(end)]
    return from === undefined || to === undefined ? [] : [{ start: from, end: to, type, nested }]
  })
  return { id, text: out, words: gold, entities: moved }
}

/** All sentences of a part of the treebank (`train`, `dev`). */
export const readUdVtb = (part: string, folder: string = UD_VTB): TreebankSentence[] =>
  readFileSync(`${folder}/${part}.jsonl`, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => detokenize(JSON.parse(line)))

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readCatalogue } from './message-catalogue.js'

/*
 * The Vietnamese of The Battle for Wesnoth: tales of knights and sorcerers, told and spoken. The text is under the GNU GPL, so that it is
 * not part of the repository: `training/fetch-wesnoth.ts` brings it.
 */

/** Where fetched texts are kept: `VIETNLP_CORPORA`, else a folder of the user's. */
const CACHE = process.env.VIETNLP_CORPORA ?? join(homedir(), '.cache/vietnlp-corpora')

/** Folder of the catalogues. */
export const WESNOTH = join(CACHE, 'wesnoth-1.16.9')

/** Campaigns that nothing is learnt from: the memoirs of a sorcerer, a tale of two brothers. */
const DEV = ['wesnoth-dm.mo', 'wesnoth-tb.mo']

export const hasWesnoth = (): boolean => existsSync(WESNOTH)

/** Letters with Vietnamese marks, which names and codes lack. */
const MARKED = /[\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/
/** Least share of marked words in a line that counts as Vietnamese, and least number of words. */
const LEAST_SHARE = 0.34
const LEAST_WORDS = 2

const isVietnamese = (line: string): boolean => {
  const words = line.split(' ')
  return words.length >= LEAST_WORDS && words.filter(word => MARKED.test(word)).length >= words.length * LEAST_SHARE
}

/** The lines of a part, without markup and each once. */
export const wesnothLines = (part: 'train' | 'dev'): string[] => {
  if (!hasWesnoth()) throw new Error(`${WESNOTH} is not there: npx tsx training/fetch-wesnoth.ts brings it`)
  const lines = new Set<string>()
  for (const file of readdirSync(WESNOTH).sort()) {
    if (DEV.includes(file) !== (part === 'dev')) continue
    for (const message of readCatalogue(readFileSync(join(WESNOTH, file)), file)) {
      for (const line of message.replace(/<[^>\n]*>/g, '').split('\n')) lines.add(line.replace(/\s+/g, ' ').trim())
    }
  }
  return [...lines].filter(isVietnamese)
}

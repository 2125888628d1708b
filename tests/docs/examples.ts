import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect } from 'vitest'
import { root } from '../built.js'

/** A page of the documentation by its path from the root. */
export const pageOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Code blocks of a page in these languages (`''`: blocks that name none). */
export const blocksOf = (page: string, ...languages: readonly string[]): string[] =>
  [...page.matchAll(/^```(\w*)\n(.*?)^```/gms)]
    .filter(([, language]) => languages.includes(language))
    .map(([, , code]) => code)

/** Runs code with these names at hand; its imports are left out. */
export const runCode = (code: string, names: Readonly<Record<string, unknown>>): Promise<unknown> => {
  const { outputText } = ts.transpileModule(code.replace(/^import .*\n/gm, ''), {
    compilerOptions: { target: ts.ScriptTarget.ES2022 },
  })
  return new Function(...Object.keys(names), `return (async () => {${outputText}})()`)(...Object.values(names))
}

/** What is promised with `…` at its end may hold more. */
const openEnded = (result: string): string =>
  result.replace(/\{([^{}]*), … \}/g, 'objectContaining({$1 })').replace(/, …\]/g, ']')

export interface Promises {
  readonly results: readonly (readonly [string, unknown])[]
  readonly promised: readonly (readonly [string, unknown])[]
}

/** Makes a check of each `expression // result`, on one line or on two, and runs the code. A comment in words promises nothing. */
export const runExamples = async (
  blocks: readonly string[],
  names: Readonly<Record<string, unknown>>,
): Promise<Promises> => {
  const results: [string, unknown][] = []
  const promised: [string, unknown][] = []
  const check = (example: string, result: unknown, promise: unknown): void => {
    results.push([example, result])
    promised.push([example, promise])
  }
  for (const block of blocks) {
    const code = block.replace(
      /^(?!const |\/\/)(\S.*?)\s+\/\/ (['[{\d]|true$|false$)(.*)$/gm,
      (_, expression, first, rest) => `check(${JSON.stringify(expression)}, ${expression}, ${openEnded(first + rest)})`,
    )
    await runCode(code, { ...names, check, objectContaining: (fields: object) => expect.objectContaining(fields) })
  }
  return { results, promised }
}

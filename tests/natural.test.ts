import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import {
  createBayesClassifier,
  createLogisticClassifier,
  createTfIdf,
  diceCoefficient,
  jaroWinkler,
  levenshtein,
  vietnameseStemmer,
  vietnameseTokenizer,
  wordsOf,
} from '../src/natural.js'
import { built, root } from './built.js'

const football = [
  'Đội tuyển Việt Nam thắng trận bóng đá.',
  'Cầu thủ ghi bàn, huấn luyện viên hài lòng về trận đấu.',
  'Câu lạc bộ thua trận trên sân nhà.',
]
const economy = [
  'Ngân hàng hạ lãi suất cho doanh nghiệp.',
  'Xuất khẩu gạo tăng, doanh nghiệp có lãi.',
  'Giá vàng và chứng khoán cùng giảm.',
]

it('cuts words, not letters, and leaves stop words out', () => {
  expect(wordsOf('Uỷ ban nhân dân xã đã ban hành nghị quyết constructor.'.normalize('NFD'))).toEqual(
    expect.arrayContaining(['xã', 'ban_hành', 'nghị_quyết']),
  )
  expect(wordsOf('của constructor và')).toEqual([])
  expect(vietnameseTokenizer.tokenize('Nghị quyết của xã')).toEqual(['nghị_quyết', 'của', 'xã'])
  expect(vietnameseStemmer.tokenizeAndStem('Nghị quyết của xã')).toEqual(['nghị_quyết', 'xã'])
})

it('weighs terms by TF-IDF', () => {
  const index = createTfIdf()
  for (const text of [...football, ...economy]) index.addDocument(text)
  index.addDocument(['lãi_suất', 'lãi_suất'])
  const weights = index.tfidfs('lãi suất ngân hàng')
  expect(weights.indexOf(Math.max(...weights))).toBe(3)
  expect(index.listTerms(6)[0]).toMatchObject({ term: 'lãi_suất', tf: 2 })
})

it.each([
  ['Bayes', createBayesClassifier],
  ['logistic regression', createLogisticClassifier],
])('classifies by %s', (_name, create) => {
  const classifier = create()
  for (const text of football) classifier.addDocument(text, 'thể thao')
  for (const text of economy) classifier.addDocument(text, 'kinh tế')
  classifier.train()
  expect(classifier.classify('Trận bóng đá hôm qua, đội nhà thắng')).toBe('thể thao')
  expect(classifier.classify('Doanh nghiệp vay ngân hàng với lãi suất thấp')).toBe('kinh tế')
})

it('measures distances of letters, however they are composed', () => {
  expect(levenshtein('nghị'.normalize('NFD'), 'nghỉ')).toBe(1)
  expect(jaroWinkler('Hòa', 'Hòa'.normalize('NFD'))).toBe(1)
  expect(diceCoefficient('Cẩm Xuyên', 'Cẩm Xuyên'.normalize('NFD'))).toBe(1)
})

it('prints nothing and leaves the environment alone', async () => {
  await built()
  const folder = mkdtempSync(join(tmpdir(), 'vietnlp-natural-'))
  writeFileSync(join(folder, '.env'), 'VIETNLP_SECRET=leaked\n')
  const code = `const { createTfIdf, createBayesClassifier, levenshtein } = await import(${JSON.stringify(join(root, 'dist/natural.js'))})
    const before = JSON.stringify(process.env)
    createTfIdf().addDocument('xã'); createBayesClassifier(); levenshtein('a', 'b')
    if (JSON.stringify(process.env) !== before || process.env.VIETNLP_SECRET) process.exit(3)`
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code], {
    cwd: folder,
  })
  rmSync(folder, { recursive: true })
  expect([stdout, stderr]).toEqual(['', ''])
}, 300_000)

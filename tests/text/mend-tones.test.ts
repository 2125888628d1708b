import { describe, expect, it } from 'vitest'
import { letterAt, vowelIndex, withTone } from '../../src/text/letters.js'
import { mendCleanText, mendTones } from '../../src/text/mend-tones.js'
import { isClean, normalize, normalizeWithOffsets } from '../../src/text/normalize.js'
import { isVietnameseSyllable, parseSyllable } from '../../src/text/syllable.js'
import { placeTone } from '../../src/text/tone.js'

const VOWELS = [...'aăâeêioôơuưy']
const ONSETS = ['', 'b', 'g', 'gh', 'h', 'k', 'kh', 'l', 'ngh', 'q', 't', 'th', 'ng']
const CODAS = ['', 'c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't']

/** Every syllable of these parts with a sắc or a nặng on any of its vowels. */
const marked = function* (): Generator<string> {
  const rows = VOWELS.flatMap(a => [a, ...VOWELS.flatMap(b => [a + b, ...VOWELS.map(c => a + b + c)])])
  for (const vowels of rows) {
    for (const onset of ONSETS) {
      for (const coda of CODAS) {
        if (!parseSyllable(onset + vowels + coda)) continue
        for (let at = 0; at < vowels.length; at++) {
          for (const tone of [4, 5]) {
            const letter = letterAt(withTone(vowelIndex(vowels.charCodeAt(at)), tone))
            yield onset + vowels.slice(0, at) + letter + vowels.slice(at + 1) + coda
          }
        }
      }
    }
  }
}

describe('misplaced tones', () => {
  it('are mended but for pairs that other languages write and rhymes of loans, and right ones all stay', () => {
    const left: string[] = []
    for (const syllable of marked()) {
      const mended = mendTones(syllable)
      if (isVietnameseSyllable(syllable)) expect(mended).toBe(syllable)
      else if (mended === syllable) left.push(syllable)
      else expect(mended).toBe(placeTone(syllable, 'old'))
    }
    const spared = /i[úụ]$|u[íị]$|[óọ]o|ố?ông|uy[áạúụ]|g[íị][iy]|q[úụ]?[uo]/
    expect(left.filter(syllable => !spared.test(syllable))).toEqual([])
    expect(left.length).toBeLessThan(200)
  })

  it('are mended by default, and stay on request', () => {
    const before = 'Hòan thành qủa gìa, HÙYNH tìên, cuôí naỳ; hòa thuỷ của mình.'
    const after = 'Hoàn thành quả già, HUỲNH tiền, cuối này; hòa thuỷ của mình.'
    expect(normalize(before)).toBe(after)
    expect(normalize(before.normalize('NFD'))).toBe(after)
    expect(normalizeWithOffsets(before).text).toBe(after)
    expect(normalize(before, { misplacedTones: false })).toBe(before)
    expect([before, after, 'hoà', 'hòa'].map(isClean)).toEqual([false, true, true, true])
  })

  it('are mended in one reading of clean text, which what wants other repairs is not', () => {
    expect(mendCleanText('Hòan thành “qủa” 😀, 中…')).toBe('Hoàn thành “quả” 😀, 中…')
    for (const text of ['hòan\u200b', 'Ðảng', 'tiê\u0301ng', '\udc00', 'ﬁ', '\ud800']) {
      expect(mendCleanText(text)).toBeUndefined()
    }
    expect(mendTones('hòan\u200b')).toBe('hoàn\u200b')
  })

  it('stay in other languages', () => {
    for (const word of ['María', 'più', 'duì', 'où', 'qué', 'Raúl', 'Tiếng', 'Đắk', 'Guía', 'Díaz', 'país']) {
      expect(mendTones(word)).toBe(word)
    }
  })
})

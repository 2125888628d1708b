import type { DisplayLanguage } from 'vietnlp'
import { type WordName, words } from './words.js'

let language: DisplayLanguage = 'vi'

export const currentLanguage = (): DisplayLanguage => language

/** A text of the page in its language, with `{name}` filled in. */
export const say = (name: WordName, values: Readonly<Record<string, string | number>> = {}): string =>
  words[language][name].replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = values[key]
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? '')
  })

const show = (): void => {
  document.documentElement.lang = language
  for (const element of document.querySelectorAll<HTMLElement>('[data-words]')) {
    element.textContent = say(element.dataset.words as WordName)
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-label]:not(mark)')) {
    element.setAttribute('aria-label', say(element.dataset.label as WordName))
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  }
}

/** Shows the page in Vietnamese, or in the language that was chosen; tells when it changes. */
export const startLanguage = (changed: () => void): void => {
  for (const button of document.querySelectorAll<HTMLElement>('[data-language]')) {
    button.addEventListener('click', () => {
      language = button.dataset.language as DisplayLanguage
      show()
      changed()
    })
  }
  show()
}

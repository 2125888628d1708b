import type { Ask } from './analysis.js'
import { byId, create } from './elements.js'
import { currentLanguage } from './language.js'

const GAP = 6

const place = (card: HTMLElement, mark: HTMLElement): void => {
  const { left, bottom, top } = mark.getClientRects()[0] ?? mark.getBoundingClientRect()
  const below = bottom + GAP + card.offsetHeight < innerHeight
  card.style.left = `${Math.max(GAP, Math.min(left, innerWidth - card.offsetWidth - GAP))}px`
  card.style.top = `${below ? bottom + GAP : Math.max(GAP, top - GAP - card.offsetHeight)}px`
}

/** The card beside a mark, for pointer and keyboard alike. It stays while the pointer is on it and goes with Escape. */
export const startCard = (ask: Ask): void => {
  const card = byId('card')
  const marked = byId('marked')
  let at: HTMLElement | undefined
  let leaving = 0
  const hide = (): void => {
    at = undefined
    card.hidden = true
  }
  const show = async (mark: HTMLElement): Promise<void> => {
    clearTimeout(leaving)
    if (mark === at) return
    at = mark
    const { layer = '', index = '', label = '' } = mark.dataset
    const facts = await ask({ type: 'facts', mark: { layer, index: Number(index) }, language: currentLanguage() })
    if (at !== mark || !mark.isConnected) return
    card.className = mark.className
    card.replaceChildren(
      create('strong', { lang: 'vi' }, mark.textContent ?? ''),
      create('span', { class: 'kind' }, label),
      ...(facts.length > 0 ? [create('ul', {}, ...facts.map(fact => create('li', {}, fact)))] : []),
    )
    card.hidden = false
    place(card, mark)
  }
  const leave = (): void => {
    clearTimeout(leaving)
    leaving = window.setTimeout(hide, 250)
  }
  const markOf = (event: Event): HTMLElement | null =>
    event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('mark') : null
  for (const type of ['pointerover', 'focusin', 'click']) {
    marked.addEventListener(type, event => {
      const mark = markOf(event)
      if (mark) void show(mark)
    })
  }
  for (const type of ['pointerout', 'focusout']) marked.addEventListener(type, leave)
  card.addEventListener('pointerenter', () => clearTimeout(leaving))
  card.addEventListener('pointerleave', leave)
  marked.addEventListener('scroll', hide)
  addEventListener('scroll', hide, { passive: true })
  addEventListener('keydown', event => {
    if (event.key === 'Escape') hide()
  })
}

import type { Ask } from './analysis.js'
import { byId, create } from './elements.js'
import type { Mark, Summary } from './protocol.js'

const marks = (): HTMLElement[] => [...byId('marked').querySelectorAll<HTMLElement>('mark')]
const isShown = (mark: HTMLElement): boolean =>
  mark.offsetParent !== null && getComputedStyle(mark).visibility !== 'hidden'

let showing = 0

/** Shows the marked text piece by piece: the next one when the reader comes near the end of what is there. */
export const showMarkedText = async (ask: Ask, { pieces }: Summary): Promise<void> => {
  const marked = byId('marked')
  const run = ++showing
  const more = create('div', { class: 'more' })
  let next = 0
  const append = async (): Promise<void> => {
    if (next >= pieces) return
    const html = await ask({ type: 'piece', piece: next++ })
    if (run !== showing) return
    const piece = create('div', { class: 'piece' })
    // The library escapes all of the text; there are no other elements than its marks.
    piece.innerHTML = html
    if (next === 1) {
      marked.replaceChildren(piece, more)
      marked.querySelector('mark')?.setAttribute('tabindex', '0')
    } else more.before(piece)
    if (next >= pieces) watcher.disconnect()
  }
  const watcher = new IntersectionObserver(
    entries => {
      if (run !== showing) watcher.disconnect()
      else if (entries.some(entry => entry.isIntersecting)) {
        void append().then(() => {
          // Watched anew: it tells nothing while the end stays in view.
          watcher.unobserve(more)
          if (next < pieces && run === showing) watcher.observe(more)
        })
      }
    },
    { root: marked, rootMargin: '600px' },
  )
  if (pieces === 0) marked.replaceChildren()
  await append()
  if (next < pieces) watcher.observe(more)
}

/** One mark is in the order of the tabulator key, arrows go on from it. */
const focusMark = (mark: HTMLElement): void => {
  byId('marked').querySelector('mark[tabindex="0"]')?.setAttribute('tabindex', '-1')
  mark.setAttribute('tabindex', '0')
  mark.focus()
}

export const startMarkKeys = (): void => {
  byId('marked').addEventListener('keydown', event => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.matches('mark')) return
    event.preventDefault()
    const all = marks().filter(isShown)
    const target = all[all.indexOf(event.target) + step]
    if (target) focusMark(target)
  })
}

/** Goes to a mark of the text, if it is among what is shown. */
export const goToMark = ({ layer, index }: Mark): void => {
  const mark = byId('marked').querySelector<HTMLElement>(`mark[data-layer="${layer}"][data-index="${index}"]`)
  if (!mark) return
  mark.scrollIntoView({ block: 'center' })
  focusMark(mark)
}

import { byId, create } from './elements.js'
import { say } from './language.js'
import type { WordName } from './words.js'

const KINDS = ['per', 'position', 'org', 'loc', 'figure', 'time', 'reference'] as const satisfies readonly WordName[]
const hidden = new Set<string>()

/** One button for each kind of mark, with its count; pressed means shown. */
export const showLegend = (counts: Readonly<Record<string, number>>): void => {
  const marked = byId('marked')
  byId('legend').replaceChildren(
    ...KINDS.map(kind => {
      const button = create(
        'button',
        { type: 'button', class: `v-${kind}`, 'aria-pressed': String(!hidden.has(kind)), 'data-kind': kind },
        `${say(kind)} ${counts[kind] ?? 0}`,
      )
      button.addEventListener('click', () => {
        if (!hidden.delete(kind)) hidden.add(kind)
        button.setAttribute('aria-pressed', String(!hidden.has(kind)))
        marked.classList.toggle(`without-${kind}`, hidden.has(kind))
      })
      return button
    }),
  )
}

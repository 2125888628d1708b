import type { Document } from '../document.js'
import type { Chains } from './chains.js'
import { type PlaceName, placeName } from './place-name.js'
import { createRecent } from './recent.js'
import type { SameNames } from './same-names.js'

interface Place {
  kind: string
  readonly code: string
  readonly mention: number
}

/** Code and era of the unit a place was told to be; empty when it was not. */
const unitCode = (document: Document, mention: number): string => {
  const unit = document.entities[mention].unit
  return unit ? `${unit.era} ${unit.code}` : ''
}

/**
 * Joins the mentions of one place: names are alike without their type word (`huyện Quế Phong`, `Quế Phong`), and two type words
 * must agree (`tỉnh Hà Giang` is not `thành phố Hà Giang`). A name without type word goes to the one last named before it.
 */
export const joinPlaces = (
  document: Document,
  mentions: readonly number[],
  chains: Chains,
  sameNames: SameNames,
): void => {
  const places = createRecent<Place>()
  for (const mention of mentions) {
    const { from, to } = document.entities[mention]
    const { name, kind }: PlaceName = placeName(
      document.tokens.slice(from, to).map(token => token.form),
      sameNames,
    )
    const code = unitCode(document, mention)
    const known = places.of(name)
    let found: Place | undefined
    for (let i = known.length - 1; i >= 0 && !found; i--) if (known[i].kind === kind) found = known[i]
    for (let i = known.length - 1; i >= 0 && !found; i--) {
      const place = known[i]
      if (kind === '' || place.kind === '') found = place
      else if (code !== '' && code === place.code) found = place
    }
    if (found) {
      chains.join(found.mention, mention)
      if (kind !== '') found.kind = kind
    } else {
      places.add(name, { kind, code, mention })
    }
  }
}

const PIECE = 30_000

/**
 * Cuts the marked text to pieces that each are whole HTML: at line ends outside of marks, the next one once a piece is long enough.
 * Marks become reachable by keyboard, their tooltips give way to the card of the page.
 */
export const cutPieces = (html: string): string[] => {
  const inner = html
    .replace(/^<div[^>]*>|<\/div>\n$/g, '')
    .replace(/(<mark [^>]*?)(?: title="[^"]*")?>/g, '$1 tabindex="-1">')
  const pieces: string[] = []
  let from = 0
  let depth = 0
  for (const match of inner.matchAll(/<mark |<\/mark>|\n/g)) {
    if (match[0] === '<mark ') depth++
    else if (match[0] === '</mark>') depth--
    else if (depth === 0 && match.index - from > PIECE) {
      pieces.push(inner.slice(from, match.index + 1))
      from = match.index + 1
    }
  }
  if (from < inner.length) pieces.push(inner.slice(from))
  return pieces
}

import type { Document, Span } from '../src/document.js'

/** True when all spans of figures, times and references repeat the text they point at and none of them overlap. */
export const spansOf = ({ text, figures, times, references }: Document): boolean => {
  const spans: Span[] = [...figures, ...times, ...references].sort((a, b) => a.start - b.start)
  return spans.every(
    (span, i) => text.slice(span.start, span.end) === span.text && (i === 0 || spans[i - 1].end <= span.start),
  )
}

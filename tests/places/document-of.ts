import { cover, createDocument, type Document, type Entity } from '../../src/document.js'
import { tokenizer } from '../../src/tokenize/tokenizer.js'

/** A document of a text in which places stand in square brackets: `[xã Quỳnh Đôi], [huyện Quỳnh Lưu]`. */
export const documentOf = (marked: string): Document => {
  const spans: [number, number][] = []
  let text = ''
  for (const part of marked.split(/(\[[^\]]*\])/)) {
    const inner = part.startsWith('[') ? part.slice(1, -1) : part
    if (part.startsWith('[')) spans.push([text.length, text.length + inner.length])
    text += inner
  }
  const document = tokenizer().run(createDocument(text), {})
  const entities = spans.map(([start, end]): Entity => {
    const from = document.tokens.findIndex(token => token.end > start)
    let to = from
    while (to < document.tokens.length && document.tokens[to].start < end) to++
    return { ...cover(document, from, to), type: 'LOC' }
  })
  return { ...document, entities }
}

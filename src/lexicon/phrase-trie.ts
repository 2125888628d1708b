/** A phrase found in a list of forms: `forms.slice(from, to)`. */
export interface PhraseMatch<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
}

interface Node<Value> {
  next: Map<string, Node<Value>> | undefined
  value: Value | undefined
}

/** A set of phrases, each a sequence of forms with a value. Look-up costs one map access per token of the longest match. */
export interface PhraseTrie<Value> {
  /** Adds a phrase; a phrase added twice keeps the later value unless `merge` joins both. */
  add(forms: readonly string[], value: Value, merge?: (old: Value, added: Value) => Value): void
  get(forms: readonly string[]): Value | undefined
  /** The longest phrase that begins at `from`. */
  longest(forms: readonly string[], from: number): PhraseMatch<Value> | undefined
  /** Every phrase that begins at `from`, the shortest first. */
  matches(forms: readonly string[], from: number): PhraseMatch<Value>[]
}

/** Bits of a form by its length and three of its letters: most forms begin no phrase, and a look at a few words of memory tells so. */
const FILTER_BITS = 11
const filterBit = (form: string): number =>
  Math.imul(
    form.length + 31 * form.charCodeAt(0) + 511 * (form.charCodeAt(1) | 0) + 1021 * form.charCodeAt(form.length - 1),
    0x9e3779b1,
  ) >>>
  (32 - FILTER_BITS)

export const createPhraseTrie = <Value>(): PhraseTrie<Value> => {
  const root: Node<Value> = { next: undefined, value: undefined }
  const filter = new Uint8Array(1 << FILTER_BITS)
  return {
    add(forms, value, merge) {
      if (forms.length === 0) return
      filter[filterBit(forms[0])] = 1
      let node = root
      for (const form of forms) {
        node.next ??= new Map()
        let child = node.next.get(form)
        if (!child) {
          child = { next: undefined, value: undefined }
          node.next.set(form, child)
        }
        node = child
      }
      node.value = node.value !== undefined && merge ? merge(node.value, value) : value
    },
    get(forms) {
      let node: Node<Value> | undefined = root
      for (const form of forms) {
        node = node.next?.get(form)
        if (!node) return undefined
      }
      return node.value
    },
    longest(forms, from) {
      if (from >= forms.length || filter[filterBit(forms[from])] === 0) return undefined
      let node: Node<Value> | undefined = root
      let found: PhraseMatch<Value> | undefined
      for (let to = from; to < forms.length; ) {
        node = node.next?.get(forms[to])
        if (!node) break
        to++
        if (node.value !== undefined) found = { from, to, value: node.value }
      }
      return found
    },
    matches(forms, from) {
      let node: Node<Value> | undefined = root
      const found: PhraseMatch<Value>[] = []
      if (from >= forms.length || filter[filterBit(forms[from])] === 0) return found
      for (let to = from; to < forms.length; ) {
        node = node.next?.get(forms[to])
        if (!node) break
        to++
        if (node.value !== undefined) found.push({ from, to, value: node.value })
      }
      return found
    },
  }
}

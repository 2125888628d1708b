/**
 * A set of phrases with a value each, in typed arrays: an open hash table over the hashes of the phrases and of what they begin
 * with. Filling it makes no object per phrase, so tens of thousands of them load in some milliseconds.
 *
 *   "thành phố Vinh" = 9   →   thành … · thành phố … · thành phố Vinh = 9
 */
export interface PhraseTable {
  /** Adds a phrase by the hashes of its forms, with a value from 1 to 2^30 - 1; `merge` joins the values of one that comes again. */
  add(hashes: readonly number[], value: number, merge: (old: number, added: number) => number): void
  /**
   * Finds the phrases that begin at `from`, the shortest first, where `hashAt` gives the hash of the form at a place below
   * `limit`. Returns how many there are; phrase `n` ends before token `ends[n]` and has the value `values[n]`.
   */
  matches(hashAt: (at: number) => number, from: number, limit: number): number
  /** Whether a phrase begins with a form of this hash. */
  begins(hash: number): boolean
  readonly ends: Int32Array
  readonly values: Int32Array
}

/** Longest phrase in tokens. */
export const LONGEST_PHRASE = 32

const VALUE = 0x3fffffff
const CONTINUES = 0x40000000

/** FNV-1a over UTF-16 code units. */
export const hashForm = (form: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < form.length; i++) hash = Math.imul(hash ^ form.charCodeAt(i), 0x01000193)
  return hash | 0
}

const extend = (path: number, form: number): number => {
  const mixed = Math.imul(path ^ form ^ (form >>> 15), 0x85ebca6b)
  return mixed ^ (mixed >>> 13)
}

/** A second path over the same forms: phrases are told apart by 64 bits. */
const extendCheck = (path: number, form: number): number => (Math.imul(path, 31) + Math.imul(form, 0x27d4eb2f)) | 0

const START = 0x51ed270b

/** An empty table with room for about `expected` phrases; it grows by itself. */
export const createPhraseTable = (expected: number): PhraseTable => {
  let capacity = 1024
  while (capacity < expected * 4) capacity *= 2
  // key, check and cell of a slot side by side, so that a look at it mostly reads one line of memory
  let slots = new Int32Array(3 * capacity)
  let used = 0
  const ends = new Int32Array(LONGEST_PHRASE)
  const values = new Int32Array(LONGEST_PHRASE)

  /** Where the slot of a path begins, its own or the one that it would take. */
  const slotOf = (key: number, check: number): number => {
    let slot = 3 * ((key ^ (key >>> 16)) & (capacity - 1))
    while (slots[slot + 2] !== 0 && (slots[slot] !== key || slots[slot + 1] !== check)) {
      slot = slot + 3 === slots.length ? 0 : slot + 3
    }
    return slot
  }
  const grow = (): void => {
    const old = slots
    capacity *= 2
    slots = new Int32Array(3 * capacity)
    for (let i = 0; i < old.length; i += 3) {
      if (old[i + 2] !== 0) slots.set(old.subarray(i, i + 3), slotOf(old[i], old[i + 1]))
    }
  }

  return {
    ends,
    values,
    add(hashes, value, merge) {
      if (hashes.length > LONGEST_PHRASE) return
      let key = START
      let check = 0
      for (let i = 0; i < hashes.length; i++) {
        key = extend(key, hashes[i])
        check = extendCheck(check, hashes[i])
        const slot = slotOf(key, check)
        if (slots[slot + 2] === 0) {
          slots[slot] = key
          slots[slot + 1] = check
          used++
        }
        if (i < hashes.length - 1) slots[slot + 2] |= CONTINUES
        else {
          const old = slots[slot + 2] & VALUE
          slots[slot + 2] = (slots[slot + 2] & CONTINUES) | (old === 0 ? value : merge(old, value))
        }
        if (used * 2 > capacity) grow()
      }
    },
    matches(hashAt, from, limit) {
      let found = 0
      let key = START
      let check = 0
      const last = Math.min(limit, from + LONGEST_PHRASE)
      for (let at = from; at < last; at++) {
        const form = hashAt(at)
        key = extend(key, form)
        check = extendCheck(check, form)
        const cell = slots[slotOf(key, check) + 2]
        if (cell === 0) break
        const value = cell & VALUE
        if (value !== 0) {
          ends[found] = at + 1
          values[found++] = value
        }
        if ((cell & CONTINUES) === 0) break
      }
      return found
    },
    begins: hash => slots[slotOf(extend(START, hash), extendCheck(0, hash)) + 2] !== 0,
  }
}

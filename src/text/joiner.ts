import { CHARACTER_CLASS, INVISIBLE, JOINER, WIDE } from './character-class.js'

/** Marks that scripts share: looked through when the character before a joiner is wanted. */
const isSharedMark = (code: number): boolean =>
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x1ab0 && code <= 0x1aff) ||
  (code >= 0x1dc0 && code <= 0x1dff) ||
  (code >= 0x20d0 && code <= 0x20ff) ||
  (code >= 0xfe00 && code <= 0xfe2f)

/** As far as one looks back: more marks than this no letter has. */
const REACH = 64

/** True when a zero width joiner or non-joiner at `at` follows a script or an emoji that needs it; after Latin letters it is junk. */
export const joinerBelongs = (text: string, at: number): boolean => {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const code = text.charCodeAt(i)
    const kind = CHARACTER_CLASS[code]
    if (kind === INVISIBLE || kind === JOINER || isSharedMark(code)) continue
    return code >= 0x590 && (code < 0x1e00 || code >= 0x2190) && kind !== WIDE
  }
  return false
}

/** Words that are left out or exchanged at will inside a name (`Giáo dục và Đào tạo`, `Giáo dục - Đào tạo`). */
const LOOSE = new Set(['và', 'của'])

/** One run of Latin letters. */
const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ʯḀ-ỹ]+$/

/** The parts by which names are compared: letters and digits in lower case, marks and loose words dropped. */
export const nameParts = (forms: readonly string[]): string[] => {
  const parts: string[] = []
  for (const form of forms) {
    // most are one word
    if (PLAIN.test(form)) {
      const part = form.toLowerCase()
      if (!LOOSE.has(part)) parts.push(part)
      continue
    }
    for (const part of form.toLowerCase().split(/[^\p{L}\p{M}\p{N}']+/u)) if (part && !LOOSE.has(part)) parts.push(part)
  }
  return parts
}

/** Tokens between a score and the words that tell what it is of. */
const REACH = 6

/** Whether the numbers at a token are those of a penalty shoot-out: `4/2 sau loạt sút luân lưu`, `luân lưu 6/4`. */
export const isShootOut = (words: readonly string[], at: number): boolean => {
  if (words[at - 1] === 'lưu' && words[at - 2] === 'luân') return true
  for (let i = at + 1; i <= at + REACH; i++) {
    if (words[i] === undefined || words[i] === ',' || words[i] === '.') return false
    if (words[i] === 'luân' && words[i + 1] === 'lưu') return true
  }
  return false
}

import { dictionary } from '../dictionary.js'
import { restoreNumberWords } from '../numbers/split-words.js'

const BARE = dictionary<string>({
  ngay: 'ngày',
  thang: 'tháng',
  hom: 'hôm',
  tuan: 'tuần',
  gio: 'giờ',
  phut: 'phút',
  giay: 'giây',
  tieng: 'tiếng',
  sang: 'sáng',
  trua: 'trưa',
  chieu: 'chiều',
  dem: 'đêm',
  kem: 'kém',
  truoc: 'trước',
  ngoai: 'ngoái',
  quy: 'quý',
  dau: 'đầu',
  cuoi: 'cuối',
  giua: 'giữa',
  den: 'đến',
  thu: 'thứ',
  chu: 'chủ',
  nhat: 'nhật',
  cach: 'cách',
  day: 'đây',
  luc: 'lúc',
  vao: 'vào',
  gieng: 'giêng',
  chap: 'chạp',
  mung: 'mùng',
  tet: 'tết',
  ram: 'rằm',
  vua: 'vừa',
  roi: 'rồi',
  nua: 'nữa',
  toi: 'tối',
})
const UNIT = /^(?:ngày|tuần|tháng|năm|quý|giờ|phút|giây|tiếng)$/
const WEEKDAY = /^(?:hai|ba|tu|nam|sau|bay|[2-7])$/

/** A word in its place: what `toi`, `nay` and `thu` are depends on their neighbours. */
const restore = (word: string, before: string | undefined, after: string | undefined, spoken: string): string => {
  if (word === 'thu' && !WEEKDAY.test(after ?? '')) return word
  if (word === 'toi' && before !== undefined && (UNIT.test(before) || /^\d+$/.test(before))) return 'tới'
  if (word === 'nay') return before === 'tuần' || before === 'tháng' || before === 'quý' ? 'này' : 'nay'
  if (word === 'sau') return before === 'thứ' || before === 'tháng' ? 'sáu' : 'sau'
  if (word === 'tu' && before !== 'thứ' && before !== 'tháng') return 'từ'
  return BARE[word] ?? spoken
}

/** Gives the words of a time typed without diacritics their marks back: `hom nay`, `ngay 5 thang 6`. */
export const restoreTimeWords = (text: string): string => {
  if (!/^[\x20-\x7e]*$/.test(text) || !/[a-z]{3}/i.test(text)) return text
  const words = text.toLowerCase().split(' ')
  const spoken = restoreNumberWords(words)
  const result: string[] = []
  for (const [i, word] of words.entries()) result.push(restore(word, result[i - 1], words[i + 1], spoken[i]))
  return result.join(' ')
}

import { dictionary } from '../dictionary.js'

export type Gender = 'male' | 'female'

/** What an honorific tells of who bears it. */
export const GENDER = dictionary<Gender>({
  ông: 'male',
  anh: 'male',
  chú: 'male',
  cậu: 'male',
  thầy: 'male',
  dượng: 'male',
  bà: 'female',
  chị: 'female',
  cô: 'female',
  mẹ: 'female',
  dì: 'female',
  thím: 'female',
  mợ: 'female',
  nữ: 'female',
})

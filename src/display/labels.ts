import { checkChoice } from '../check-options.js'

/** Language of headings and labels; the text itself is of course Vietnamese. */
export type DisplayLanguage = 'en' | 'vi'

const english = {
  people: 'PEOPLE',
  holders: 'PEOPLE AND OFFICES',
  offices: 'OFFICES',
  places: 'PLACES',
  organizations: 'ORGANIZATIONS',
  figures: 'KEY FIGURES',
  times: 'TIMES',
  references: 'DOCUMENTS CITED',
  quotations: 'QUOTATIONS',
  nothing: 'Nothing was found in this text.',
  former: 'former',
  now: 'now',
  partly: 'in part',
  about: 'about',
  unknownSpeaker: '?',
  PER: 'person',
  LOC: 'place',
  ORG: 'organization',
  POSITION: 'office',
  figure: 'figure',
  time: 'time',
  reference: 'document',
} as const

export type Labels = Readonly<Record<keyof typeof english, string>>

const vietnamese: Labels = {
  people: 'NGƯỜI',
  holders: 'NGƯỜI VÀ CHỨC VỤ',
  offices: 'CHỨC VỤ',
  places: 'ĐỊA DANH',
  organizations: 'TỔ CHỨC',
  figures: 'SỐ LIỆU CHÍNH',
  times: 'THỜI GIAN',
  references: 'VĂN BẢN ĐƯỢC DẪN',
  quotations: 'PHÁT BIỂU',
  nothing: 'Không tìm thấy gì trong văn bản này.',
  former: 'nguyên',
  now: 'nay là',
  partly: 'một phần',
  about: 'về',
  unknownSpeaker: '?',
  PER: 'người',
  LOC: 'địa danh',
  ORG: 'tổ chức',
  POSITION: 'chức vụ',
  figure: 'số liệu',
  time: 'thời gian',
  reference: 'văn bản',
}

/** The words that displays put around what was found; the `caller` is who was asked for the language. */
export const labelsOf = (language: DisplayLanguage, caller: string): Labels => {
  checkChoice(language, ['en', 'vi'], `${caller}: language`)
  return language === 'vi' ? vietnamese : english
}

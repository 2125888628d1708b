/** Words for the digits, with the spellings they take after `mươi` (`mốt`, `tư`, `lăm`). */
export const DIGITS: ReadonlyMap<string, number> = new Map([
  ['không', 0],
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['lăm', 5],
  ['nhăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
])

/** Powers of ten that multiply what stands before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 3],
  ['ngàn', 3],
  ['k', 3],
  ['vạn', 4],
  ['triệu', 6],
  ['tr', 6],
  ['củ', 6],
  ['m', 6],
  ['tỷ', 9],
  ['tỉ', 9],
  ['g', 9],
  ['b', 9],
])

/** Scales that are only a suffix of digits (`100k`, `2tr5`, `3M`): alone they are letters or units. */
export const SUFFIX_SCALES: ReadonlySet<string> = new Set(['k', 'tr', 'm', 'g', 'b', 'củ'])

/** What joins the ones to a hundred or thousand with empty tens: `một trăm lẻ năm`. */
export const ZERO_TENS: ReadonlySet<string> = new Set(['linh', 'lẻ', 'lẽ'])

export const DECIMAL_MARKS: ReadonlySet<string> = new Set(['phẩy', 'phảy', 'phết', 'chấm'])

export const HALVES: ReadonlySet<string> = new Set(['rưỡi', 'rưởi'])

/** Words of a vague number with the number they usually stand for. */
export const VAGUE: ReadonlyMap<string, number> = new Map([
  ['dăm', 5],
  ['vài', 3],
  ['mấy', 3],
])

/** Forms of a digit that only stand after a ten, spoken or left out: `hai mươi mốt`, `hai tư`. */
export const AFTER_TENS: ReadonlySet<string> = new Set(['mốt', 'tư', 'lăm', 'nhăm'])

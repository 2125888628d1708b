const SHORT_YEAR = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.:-])/g
const YEAR_FIRST = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/g
const ISO_CLOCK = /(\d{4}-\d{2}-\d{2})t(\d{1,2}:\d{2})/gi
const HALF_OF_DAY = /(\d)\s*([ap])\.?m\b\.?/gi
/** Two-digit years up to this one are of our century. */
const LAST_SHORT_YEAR = 50

/**
 * Spellings that only a text which is a time and nothing else may have, in those the readers know: `15/8/99`, `2020/8/15`,
 * `2025-10-20T08:30`, `8 p.m.`, `T7`, `CN`, `sang năm`.
 */
export const plainSpelling = (text: string): string =>
  text
    .replace(
      SHORT_YEAR,
      (_, day: string, mark: string, month: string, year: string) =>
        `${day}${mark}${month}${mark}${Number(year) > LAST_SHORT_YEAR ? 19 : 20}${year}`,
    )
    .replace(
      YEAR_FIRST,
      (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    )
    .replace(ISO_CLOCK, '$1 $2')
    .replace(HALF_OF_DAY, '$1 $2m')
    .replace(/(?<![\p{L}\p{N}])t([2-7])(?![\p{L}\p{N}])/giu, 'thứ $1')
    .replace(/(?<![\p{L}\p{N}])cn(?![\p{L}\p{N}])/giu, 'chủ nhật')
    .replace(/(?<!\p{L})sang (năm|tháng|tuần|quý)(?!\s*[\p{L}\p{N}])/giu, '$1 sau')

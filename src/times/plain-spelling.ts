const SHORT_YEAR = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.:-])/g
const YEAR_FIRST = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/g
const ISO_CLOCK =
  /(\d{4}-\d{2}-\d{2})t(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?:z|[+-]\d{2}:?\d{2})?(?![\p{L}\p{N}])/giu
/** `SA` and `CH` (sáng, chiều) as Vietnamese clocks of twelve hours show them. */
const HALF_IN_VIETNAMESE = /(?<=\d\s?)(SA|CH)(?!\p{L})/gu
const HALF_OF_DAY = /(\d)\s*([ap])\.?m\b\.?/gi
/** Two-digit years up to this one are of our century. */
const LAST_SHORT_YEAR = 50

/** `15h15m30s` */
const clockOfLetters = (_: string, hour: string, minute: string, second?: string): string =>
  `${hour}:${minute.padStart(2, '0')}${second === undefined ? '' : `:${second.padStart(2, '0')}`}`

/**
 * Spellings that only a text which is a time and nothing else may have, in those the readers know: `15/8/99`, `2020/8/15`,
 * `2025-10-20T08:30`, `8 p.m.`, `8:30 CH`, `20h30p`, `T7`, `CN`, `Q3/2023`, `sang năm`.
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
    .replace(HALF_IN_VIETNAMESE, half => (half === 'SA' ? ' am' : ' pm'))
    .replace(HALF_OF_DAY, '$1 $2m')
    .replace(/(?<=\d[hg:]\s?\d{1,2}\s?)p(?!\p{L})/giu, ' phút')
    .replace(/(?<![\p{L}\p{N}])q([1-4])(?![\p{L}\p{N}])/giu, 'quý $1')
    .replace(/(?<!\p{L})chúa nhật(?!\p{L})/giu, 'chủ nhật')
    .replace(/(\d)h\s?(\d{1,2})m(?:\s?(\d{1,2})s)?(?![\p{L}\p{N}])/giu, clockOfLetters)
    .replace(/(?<![\p{L}])thg\.?\s?(?=\d)/giu, 'tháng ')
    .replace(/(?<!\p{L})tuần lễ(?!\p{L})/giu, 'tuần')
    .replace(/^\s*(tuần|tháng|năm|quý) (?:kế tiếp|tiếp theo|kế)(?!\p{L})/giu, '$1 sau')
    .replace(/^\s*ngày (?:kế tiếp|tiếp theo)(?!\p{L})/giu, 'ngày mai')
    .replace(/(?<![\p{L}\p{N}])t([2-7])(?![\p{L}\p{N}])/giu, 'thứ $1')
    .replace(/(?<![\p{L}\p{N}])cn(?![\p{L}\p{N}])/giu, 'chủ nhật')
    .replace(/(?<!\p{L})sang (năm|tháng|tuần|quý)(?!\s*[\p{L}\p{N}])/giu, '$1 sau')

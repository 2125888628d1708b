/** A yearly day by its name; of the lunar calendar where that is said. */
export interface Holiday {
  readonly words: readonly string[]
  readonly month: number
  readonly day: number
  readonly lunar: boolean
}

const SOLAR = [
  'tết dương lịch|tết tây|năm mới=1-1',
  'lễ tình nhân|valentine=2-14',
  'thành lập đảng=2-3',
  'thành lập đoàn=3-26',
  'trái đất=4-22',
  'sinh nhật bác=5-19',
  'báo chí cách mạng việt nam=6-21',
  'giải phóng thủ đô=10-10',
  'doanh nhân việt nam=10-13',
  'quân đội nhân dân việt nam|thành lập quân đội=12-22',
  'ngày thầy thuốc việt nam|ngày thầy thuốc=2-27',
  'quốc tế phụ nữ=3-8',
  'cá tháng tư=4-1',
  'giải phóng miền nam|thống nhất đất nước=4-30',
  'quốc tế lao động=5-1',
  'quốc tế thiếu nhi|tết thiếu nhi=6-1',
  'gia đình việt nam=6-28',
  'thương binh liệt sĩ|thương binh liệt sỹ=7-27',
  'cách mạng tháng tám|cách mạng tháng 8=8-19',
  'quốc khánh|tết độc lập=9-2',
  'phụ nữ việt nam=10-20',
  'halloween=10-31',
  'nhà giáo việt nam|nhà giáo=11-20',
  'đêm giáng sinh|đêm noel=12-24',
  'giáng sinh|noel=12-25',
]
const LUNAR = [
  'tết nguyên đán|tết âm lịch|tết ta|tết=1-1',
  'tết nguyên tiêu|rằm tháng giêng=1-15',
  'vía thần tài=1-10',
  'tết hàn thực|hàn thực=3-3',
  'giỗ tổ hùng vương|giỗ tổ=3-10',
  'phật đản=4-15',
  'tết đoan ngọ|đoan ngọ=5-5',
  'vu lan=7-15',
  'rằm trung thu|tết trung thu|trung thu=8-15',
  'ông công ông táo|ông táo=12-23',
  'giao thừa=12-30',
]

const read = (lines: readonly string[], lunar: boolean): Holiday[] =>
  lines.flatMap(line => {
    const [names, date] = line.split('=')
    const [month, day] = date.split('-').map(Number)
    return names.split('|').map(name => ({ words: name.split(' '), month, day, lunar }))
  })

const HOLIDAYS = [...read(SOLAR, false), ...read(LUNAR, true)].sort((a, b) => b.words.length - a.words.length)

/** The holiday named at `at`, after `ngày`, `lễ` or `dịp` if they stand there. */
export const readHoliday = (words: readonly string[], at: number): { holiday: Holiday; to: number } | undefined => {
  let from = at
  while (words[from] === 'ngày' || words[from] === 'lễ' || words[from] === 'dịp') from++
  for (let start = from; start >= at; start--) {
    const holiday = HOLIDAYS.find(({ words: name }) => name.every((word, i) => words[start + i] === word))
    if (holiday) return { holiday, to: start + holiday.words.length }
  }
  return undefined
}

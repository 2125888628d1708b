import { describe, expect, it } from 'vitest'
import { buildAnalyzer, readData } from '../../src/node.js'

const analyze = buildAnalyzer(readData, { layers: ['entities'] })

/** Entities as `TYPE text`, nested ones as `TYPE text < parent`. */
const found = (text: string, analyzer = analyze): string[] => {
  const { entities } = analyzer(text)
  return entities.map(({ type, text: span, parent }) =>
    parent === undefined ? `${type} ${span}` : `${type} ${span} < ${entities[parent].text}`,
  )
}

describe('entityRecognizer', () => {
  it('finds persons, offices, organizations and nested places of a local report', () => {
    expect(
      found('Ông Trần Văn Bình, Chủ tịch UBND huyện Quế Phong, đã làm việc với Sở Y tế tỉnh Nghệ An sáng nay.'),
    ).toEqual([
      'PER Trần Văn Bình',
      'POSITION Chủ tịch',
      'ORG UBND huyện Quế Phong',
      'LOC huyện Quế Phong < UBND huyện Quế Phong',
      'ORG Sở Y tế tỉnh Nghệ An',
      'LOC tỉnh Nghệ An < Sở Y tế tỉnh Nghệ An',
    ])
  })
  it('knows a unit by its name alone, of which the rest of the text tells the kind', () => {
    const text = 'Ba xã Cẩm Mỹ, Cẩm Thạch và Cẩm Duệ được sắp xếp thành xã Cẩm Duệ. Trụ sở xã Cẩm Duệ đặt tại chợ cũ.'
    expect(found(text)).toContain('LOC Cẩm Duệ')
  })
  it('sorts by start, the longer first, and points at the original text', () => {
    const text = 'Đảng ủy xã Quỳnh Vinh họp tại thị xã Hoàng Mai.'.normalize('NFD')
    const { entities } = analyze(text)
    expect(entities.length).toBeGreaterThan(1)
    for (const [i, { start, end, text: span, confidence }] of entities.entries()) {
      expect(text.slice(start, end)).toBe(span)
      expect(confidence).toBeGreaterThan(0)
      expect(confidence).toBeLessThanOrEqual(1)
      if (i > 0) expect(start).toBeGreaterThanOrEqual(entities[i - 1].start)
    }
  })
  it('lets names and patterns of the user win', () => {
    const own = buildAnalyzer(readData, {
      layers: ['entities'],
      gazetteers: [{ name: 'Sao Khuê', type: 'ORG' }],
      rules: [{ pattern: 'Dự án \\p{Lu}\\d+', type: 'LOC' }],
    })
    expect(found('Hôm qua Sao Khuê khởi công Dự án B12.', own)).toEqual(['ORG Sao Khuê', 'LOC Dự án B12'])
  })
  it('takes districts by their number for places', () => {
    expect(found('Q.5 và Q.6 kẹt xe, anh về Q.12 thì gặp.')).toEqual(['LOC Q.5', 'LOC Q.6', 'LOC Q.12'])
    expect(found('Chủ tịch UBND Q.3 cho biết như vậy.')).toContain('ORG UBND Q.3')
  })
  it('takes no unit for a place whose number counts what follows', () => {
    expect(found('Nay cả thôn 210 nhà đều có hai thùng rác trước cổng.')).toEqual([])
    expect(found('Người dân thôn 2 vừa góp công làm đường.')).toEqual(['LOC thôn 2'])
  })
  it('holds both brackets of a pair in a name or none', () => {
    const text =
      'Chiều qua, Phòng  Giáo dục  và Đào tạo (GD&ĐT ) và UBND phường Tây Mỗ họp. Bộ Giáo dục và Đào tạo (GD-ĐT) có văn bản.'
    expect(found(text).filter(entity => /[()]/.test(entity))).toEqual([])
  })

  it('refuses a gazetteer entry of an unknown type', () => {
    const broken = [{ name: 'Sao Khuê', type: 'COMPANY' }] as never
    expect(() => buildAnalyzer(readData, { layers: ['entities'], gazetteers: broken })).toThrow(/type must be one of/)
  })
  it('takes any text', () => {
    for (const text of ['', ' ', '\ud800', 'ÔNG', '(((((', 'Ông', 'a'.repeat(5000)]) {
      expect(() => analyze(text)).not.toThrow()
    }
  })
  it('knows full names of many peoples and foreign names', () => {
    const names: [string, string][] = [
      ['Anh Giàng A Páo, trưởng bản, cho biết bà con đã gieo xong lúa nương.', 'Giàng A Páo'],
      ['Bà Lò Thị Hương sinh năm 1970, trú tại bản Na Ngân.', 'Lò Thị Hương'],
      ['Chị H’Lan Niê kể về lễ cúng bến nước của buôn mình.', 'H’Lan Niê'],
      ['Ông Ksor Blâm vừa đến thăm bà con.', 'Ksor Blâm'],
      ['Huấn luyện viên Jürgen Klopp khen các học trò sau trận đấu.', 'Jürgen Klopp'],
    ]
    for (const [text, name] of names) expect(found(text), text).toContain(`PER ${name}`)
  })
  it('gives the given name the reading of the full name', () => {
    const text =
      'Sáng nay, ông Phạm Quốc Hưng đến nhận việc. Trước đó, mọi người chờ Hưng rất lâu. Khi về, Hưng cảm ơn từng người.'
    expect(found(text).filter(entity => entity === 'PER Hưng')).toHaveLength(2)
  })
  it('finds the name of a known person that begins a sentence like a common word', () => {
    expect(found('Chiều nay chị Thơm ra đồng. Thơm cấy lúa từ sáng.')).toEqual(['PER Thơm', 'PER Thơm'])
    expect(found('Ông Lành là thợ mộc. Lành kể nghề này vất vả.')).toEqual(['PER Lành', 'PER Lành'])
    expect(found('Chị Sáng bán rau ở chợ đã lâu. Sáng nói năm nay rau rẻ.')).toEqual(['PER Sáng', 'PER Sáng'])
  })
  it('leaves out what is more likely wrong than right', () => {
    const text = 'Vòng loại có Suối Mơ, Ong Vàng, Kình Ngư Xanh, Bão Cát và Thép Nguội; Suối Mơ thắng Ong Vàng.'
    for (const { confidence } of analyze(text).entities) expect(confidence).toBeGreaterThan(0.52)
  })
  it('reads headlines and bylines in capitals', () => {
    expect(found('ĐỒNG CHÍ NGUYỄN ĐỨC TRUNG LÀM VIỆC TẠI HUYỆN KỲ SƠN')).toEqual([
      'PER NGUYỄN ĐỨC TRUNG',
      'LOC HUYỆN KỲ SƠN',
    ])
    expect(found('PHƯƠNG THANH')).toEqual(['PER PHƯƠNG THANH'])
  })
  it('finds names in text typed without capitals', () => {
    expect(found('hôm qua ông nguyễn văn an, chủ tịch ubnd tỉnh nghệ an, ra hà nội họp')).toEqual([
      'PER nguyễn văn an',
      'POSITION chủ tịch',
      'ORG ubnd tỉnh nghệ an',
      'LOC tỉnh nghệ an < ubnd tỉnh nghệ an',
      'LOC hà nội',
    ])
    expect(found('mai mình đi đà lạt với chị lan nhé. Em gặp bạn chưa?')).toContain('LOC đà lạt')
    expect(found('mọi người đều mong hạnh phúc và bình yên, không ai muốn chiến tranh')).toEqual([])
  })
  it('ends an organization before the verb, and never within a place noun', () => {
    expect(found('Ban Thường vụ Huyện ủy giao các chi bộ rà soát lại.')).toEqual(['ORG Ban Thường vụ Huyện ủy'])
    expect(found('Đảng ủy xã phân công từng chi bộ phụ trách thôn.')).toEqual(['ORG Đảng ủy xã'])
    expect(found('Chiều qua, UBND thị xã họp bàn về tiến độ.')).toEqual(['ORG UBND thị xã'])
  })
  it('joins the ends of a road or line to one place', () => {
    expect(found('Tỉnh sẽ mở rộng tuyến đường sắt Hà Nội - Vinh trong năm tới.')).toEqual([
      'LOC đường sắt Hà Nội - Vinh',
      'LOC Hà Nội < đường sắt Hà Nội - Vinh',
      'LOC Vinh < đường sắt Hà Nội - Vinh',
    ])
  })
  it('takes time in proportion to the text, whatever it is', () => {
    const time = (text: string): number => {
      const started = performance.now()
      analyze(text)
      return performance.now() - started
    }
    for (const piece of ['NGHỆ AN ', ', ', 'Nguyễn Văn Bình ', 'Ủy viên Ban Thường vụ, ', 'tuyến Vinh - ', '(“']) {
      time(piece.repeat(200))
      const short = time(piece.repeat(2_000))
      const long = time(piece.repeat(20_000))
      expect(long, piece).toBeLessThan(60 * short + 2_000)
    }
  }, 60_000)
})

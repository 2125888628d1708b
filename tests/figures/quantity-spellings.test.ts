import { describe, expect, test } from 'vitest'
import { buildAnalyzer } from '../../src/build-analyzer.js'
import { readData } from '../../src/node.js'

const analyze = buildAnalyzer(readData, { layers: ['figures', 'times', 'references'] })

describe('quantities as people write and say them', () => {
  test.each([
    ['Bán 3 cân rưỡi thịt.', { kind: 'measure', value: 3.5, unit: 'kg' }],
    ['Bán nửa cân thịt.', { kind: 'measure', value: 0.5, unit: 'kg' }],
    ['Nặng 2 tạ rưỡi.', { kind: 'measure', value: 2.5, unit: 'tạ' }],
    ['Cao một mét bảy.', { kind: 'measure', value: 1.7, unit: 'm' }],
    ['Cao một mét sáu lăm.', { kind: 'measure', value: 1.65, unit: 'm' }],
    ['Cao 1 mét 75.', { kind: 'measure', value: 1.75, unit: 'm' }],
    ['Rộng một mét rưỡi.', { kind: 'measure', value: 1.5, unit: 'm' }],
    ['Mua 3 lượng vàng.', { kind: 'measure', value: 3, unit: 'lượng' }],
    ['Cấy 3 mẫu ruộng.', { kind: 'measure', value: 3, unit: 'mẫu' }],
    ['Chứa 5 mét khối.', { kind: 'measure', value: 5, unit: 'm3' }],
    ['Gió giật 10 m/s.', { kind: 'measure', value: 10, unit: 'm/s' }],
    ['Lạnh âm mười độ C.', { kind: 'measure', value: -10, unit: '°C' }],
    ['Trời nóng 37 độ.', { kind: 'measure', value: 37, unit: '°' }],
    ['Giá mười đô.', { kind: 'money', value: 10, unit: 'USD' }],
    ['Giá 500 yên.', { kind: 'money', value: 500, unit: 'JPY' }],
    ['Giá $1,000.', { kind: 'money', value: 1000, unit: 'USD' }],
    ['Giá 2 đô la và 23 xu.', { kind: 'money', value: 2.23, unit: 'USD' }],
    ['Giá giữa 3 và 5 triệu đồng.', { kind: 'range', low: 3e6, high: 5e6, unit: 'VND' }],
    ['Tăng từ năm đến bảy phần trăm.', { kind: 'range', low: 5, high: 7, unit: '%' }],
    ['Có hơn chục người đến.', { kind: 'count', value: 10, noun: 'người', modifier: 'more-than' }],
    ['Có năm sáu người đến.', { kind: 'range', low: 5, high: 6, noun: 'người' }],
    ['Kết quả là hai mươi người.', { kind: 'count', value: 20, noun: 'người' }],
    ['Kết quả là hai triệu rưỡi người.', { kind: 'count', value: 2.5e6, noun: 'người' }],
    ['Nửa số học sinh đi bộ.', { kind: 'ratio', value: 1, of: 2 }],
    ['Kết quả là 8/10 người đồng ý.', { kind: 'ratio', value: 8, of: 10 }],
    ['Anh học năm thứ hai.', { kind: 'ordinal', value: 2 }],
    ['Xem chương 3.', { kind: 'ordinal', value: 3 }],
  ])('%s', (text, expected) => {
    expect(analyze(text).figures).toMatchObject([expected])
  })
})

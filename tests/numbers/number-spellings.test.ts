import { describe, expect, test } from 'vitest'
import { parseNumber } from '../../src/numbers/parse-number.js'

describe('numbers as people write and say them', () => {
  test.each([
    ['một trăm linh hai', 102],
    ['hai ngàn lẻ năm', 2005],
    ['mười tỷ', 1e10],
    ['-5', -5],
    ['ba phần tư', 0.75],
    ['hai phẩy năm', 2.5],
    ['lần thứ hai mươi', 20],
    ['1 tỷ rưỡi', 1.5e9],
    ['năm rưỡi', 5.5],
    ['10k', 10000],
    ['3M', 3e6],
    [',0012G', 1.2e6],
    ['không chấm bảy bảy', 0.77],
    ['một nghìn lẻ một', 1001],
    ['ngàn lẻ một', 1001],
    ['hai nghìn lẻ hai mươi', 2020],
    ['mười triệu không trăm linh ba nghìn', 10003000],
    ['một tỷ bảy trăm linh ba ngàn không trăm mười ba', 1000703013],
    ['nghìn tám', 1800],
    ['ba phẩy bốn tám sáu', 3.486],
    ['không phẩy không không một', 0.001],
    ['năm phần mười hai', 5 / 12],
    ['bảy phần vạn', 7e-4],
    ['mười tư', 14],
    ['hai nhăm', 25],
    ['ba tư', 34],
    ['năm vạn', 50000],
    ['một trăm linh một nghìn lẻ một', 101001],
    ['vài trăm', 300],
    ['dăm bảy', 5],
    ['nửa trăm', 50],
    ['nửa chục', 5],
    ['một tá rưỡi', 18],
    ['ba tá', 36],
    ['một cặp', 2],
    ['2 chục rưỡi', 25],
    ['một trên hai', 0.5],
    ['hai và một nửa', 2.5],
    ['1⅔', 5 / 3],
    ['thứ XIII', 13],
    ['lần thứ XIII', 13],
    ['thứ nhứt', 1],
    ['đệ tam', 3],
    ['lần đầu tiên', 1],
    ['–7', -7],
    ['một trăm !', 100],
    ['1.000.000.000.000', 1e12],
    ['１２３', 123],
    ['2 củ rưỡi', 2.5e6],
    ['1 vạn 5', 15000],
    ['nam muoi phan tram', 50],
    ['bẩy mươi mốt', 71],
    ['âm ba phần tư', -0.75],
    ['-2tr5', -2.5e6],
  ])('%s', (text, value) => {
    expect(parseNumber(text).value).toBeCloseTo(value, 9)
  })

  test.each(['âm âm năm', '- -5', 'hai mươi lẻ năm', 'một trăm trăm', '1/0', '5-', 'VX'])('no number: %s', text => {
    expect(parseNumber(text).value).toBeNull()
  })
})

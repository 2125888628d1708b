import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createColumns } from '../../src/entities/columns.js'
import { readEntityModel } from '../../src/entities/entity-model.js'
import { applyRules } from '../../src/entities/rules.js'
import { segmenter } from '../../src/segment/segmenter.js'
import { documentOf } from '../document-of.js'

const read = (path: string): Uint8Array => readFileSync(`data/${path}`)
const { knowledge } = readEntityModel(read)
const segment = segmenter(read)

const apply = (marked: string): string[] => {
  const document = segment.run(documentOf(marked), {})
  const ranges = document.entities.map(({ from, to, type }) => ({ from, to, type, confidence: 1 }))
  return applyRules(ranges, createColumns(document, knowledge), knowledge.inventory).map(
    ({ from, to, type }) => `${type} ${document.text.slice(document.tokens[from].start, document.tokens[to - 1].end)}`,
  )
}

it.each([
  ['[ORG Đảng ủy xã phân công] từng chi bộ.', ['ORG Đảng ủy xã']],
  ['Xét đề nghị của [ORG Sở Nội vụ tại Tờ trình số 5/TTr-SNV].', ['ORG Sở Nội vụ']],
  ['Ý kiến của [ORG Sở Tư pháp tại Văn bản hợp nhất số 7] được ghi nhận.', ['ORG Sở Tư pháp']],
  ['Các bước do [ORG Sở Xây dựng theo Quyết định số 9] nêu ra.', ['ORG Sở Xây dựng']],
  ['Anh làm ở [ORG Văn phòng đại diện tại Hà Nội].', ['ORG Văn phòng đại diện tại Hà Nội']],
  ['Chị vào [ORG Tổ theo dõi dự án].', ['ORG Tổ theo dõi dự án']],
  ['Mỗi [POSITION Ủy viên Ban Chấp hành phụ trách] một xóm.', ['POSITION Ủy viên Ban Chấp hành']],
  ['Ông Tài là [POSITION Phó Giám đốc phụ trách] của sở.', ['POSITION Phó Giám đốc phụ trách']],
  ['[PER Sáng] 12/9, anh [PER Sáng] họp. [PER Chiều] nay anh [PER Chiều] nghỉ.', ['PER Sáng', 'PER Chiều']],
  ['[ORG TM]. [ORG ỦY BAN NHÂN DÂN]\n[ORG KT]. [POSITION CHỦ TỊCH]', ['ORG ỦY BAN NHÂN DÂN', 'POSITION CHỦ TỊCH']],
  ['Anh [PER KT]. vào nhóm [ORG TM].', ['PER KT', 'ORG TM']],
  ['Hàng VN bán chạy, đầu bếp VN nổi tiếng.', ['LOC VN', 'LOC VN']],
  ['Cán bộ [ORG Hội Nhà báo VN] có mặt.', ['ORG Hội Nhà báo VN']],
  ['Chuyến bay VN 428 cất cánh, nhóm VN - Index tăng.', []],
])('%s', (marked, wanted) => {
  expect(apply(marked)).toEqual(wanted)
})

import { fullName } from '../../src/lexicon/gazetteer/describe-unit.js'
import { createGazetteer } from '../../src/lexicon/gazetteer/gazetteer.js'
import type { ReadData } from '../../src/pipeline.js'

const NOTICE =
  '# Communes closed between February 2024 and February 2025 of which no source says what they became. Written by training/build-places.ts.\n'

/** The table of old communes without a successor, by code. */
export const withoutSuccessorTsv = (read: ReadData): string => {
  const gazetteer = createGazetteer(read)
  const rows = gazetteer
    .all()
    .filter(unit => gazetteer.targets(unit).length === 0)
    .map(unit => {
      const district = gazetteer.parent(unit, unit.eras[0])!
      const province = gazetteer.parent(district, unit.eras[0])!
      return [unit.code, fullName(unit), fullName(district), fullName(province)].join('\t')
    })
  return `${NOTICE}code\tcommune\tdistrict\tprovince\n${rows.sort().join('\n')}\n`
}

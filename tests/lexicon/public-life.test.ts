import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ABBREVIATIONS_FILE, readAbbreviations } from '../../src/lexicon/abbreviations.js'
import { APPOINTMENT_VERBS_FILE, readAppointmentVerbs } from '../../src/lexicon/appointment-verbs.js'
import { HONORIFICS_FILE, readHonorifics } from '../../src/lexicon/honorifics.js'
import { NAMES_FILE, readNames } from '../../src/lexicon/names.js'
import { ORGANIZATIONS_FILE, readOrganizations } from '../../src/lexicon/organizations.js'
import { POSITIONS_FILE, readPositions } from '../../src/lexicon/positions.js'

const load = (file: string) => readFileSync(new URL(`../../data/${file}`, import.meta.url))

describe('lexicons of public life', () => {
  const positions = readPositions(load(POSITIONS_FILE))
  const organizations = readOrganizations(load(ORGANIZATIONS_FILE))

  it('tells the title from the organization inside a form', () => {
    const organOf = (form: string) => positions.find(entry => entry.form === form)?.organ
    expect(organOf('Bí thư Huyện ủy')).toBe('Huyện ủy')
    expect(organOf('Trưởng ban Tổ chức')).toBe('')
    expect(organOf('Chủ tịch nước')).toBe('')
  })
  it('marks roles that are no office', () => {
    const flags = (form: string) => positions.find(entry => entry.form === form)?.flags
    expect(flags('Phóng viên')).toContain('occupation')
    expect(flags('Hiệu trưởng')).not.toContain('occupation')
    expect(flags('Thiếu tướng')).toContain('rank')
  })
  it('has only known roles and no form twice', () => {
    expect(new Set(positions.map(entry => entry.role))).toEqual(new Set(['head', 'status-pre', 'status-post', 'link']))
    expect(new Set(organizations.map(entry => entry.role))).toEqual(new Set(['kind', 'organ', 'name']))
    const heads = positions.filter(entry => entry.role === 'head').map(entry => entry.form.toLowerCase())
    expect(heads.filter((form, i) => heads.indexOf(form) !== i)).toEqual([])
  })
  it('reads lists in cells', () => {
    expect(readAbbreviations(load(ABBREVIATIONS_FILE)).find(entry => entry.form === 'TBT')?.expands).toEqual([
      'Tổng Bí thư',
      'Tổng Biên tập',
    ])
    expect(organizations.find(entry => entry.form === 'Huyện ủy')).toMatchObject({ role: 'organ', type: ['party'] })
  })
  it('knows honorifics, names and verbs of appointment', () => {
    expect(readHonorifics(load(HONORIFICS_FILE)).find(entry => entry.form === 'đồng chí')?.category).toBe('comrade')
    expect(
      readNames(load(NAMES_FILE))
        .filter(part => part.form === 'Giàng')
        .map(part => part.group),
    ).toContain('hmong')
    expect(readAppointmentVerbs(load(APPOINTMENT_VERBS_FILE)).find(verb => verb.form === 'giữ chức')?.kind).toBe('hold')
  })
  it('is composed Unicode in the old tone style', () => {
    for (const file of [POSITIONS_FILE, ORGANIZATIONS_FILE, HONORIFICS_FILE, NAMES_FILE, ABBREVIATIONS_FILE]) {
      const text = load(file).toString()
      expect(text, file).toBe(text.normalize('NFC'))
      expect(
        text.match(/\p{L}*(?:oà|oá|uý|uỷ)(?!\p{L})/giu)?.filter(word => !/q(uý|uỷ)/iu.test(word)) ?? [],
        file,
      ).toEqual([])
    }
  })
})

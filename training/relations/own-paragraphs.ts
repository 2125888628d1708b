import { readdirSync, readFileSync } from 'node:fs'
import { unmark } from '../corpora/marked-entities.js'
import type { GoldAppointment } from '../corpora/news.js'
import { goldDocument } from './gold-document.js'
import type { createStage, Scene } from './scene.js'

/** Folder of paragraphs written for this project with their entities and appointments. */
export const OWN_PARAGRAPHS = 'training/appointments'
/** Others, without entities, that nothing learns from. */
const GOLD = 'training/gold/appointments'

interface Paragraph {
  /** As it stands in the file: with or without marks of entities. */
  readonly text: string
  readonly appointments: readonly GoldAppointment[]
  /** Those on which careful readers may differ. */
  readonly doubtful: readonly GoldAppointment[]
}

const ROW = /^([=~]) (.+)$/

/** Reads paragraphs, a line each, with lines `= person | office | organization or - | former` below; `#` begins a remark. */
const readParagraphs = (file: string): Paragraph[] => {
  const paragraphs: { text: string; appointments: GoldAppointment[]; doubtful: GoldAppointment[] }[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue
    const [, sign, row] = ROW.exec(line) ?? []
    if (row === undefined) {
      paragraphs.push({ text: line, appointments: [], doubtful: [] })
      continue
    }
    const [person, position, organization, former] = row.split(' | ')
    paragraphs[paragraphs.length - 1][sign === '=' ? 'appointments' : 'doubtful'].push({
      person,
      position,
      organization: organization === '-' ? null : organization,
      place: null,
      former: former === 'former',
    })
  }
  return paragraphs
}

/** The paragraphs to learn appointments from. */
export const ownScenes = (stage: ReturnType<typeof createStage>): Scene[] =>
  readdirSync(OWN_PARAGRAPHS)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => readParagraphs(`${OWN_PARAGRAPHS}/${name}`))
    .map(({ text, appointments }) => {
      const { text: plain, entities } = unmark(text)
      return stage(goldDocument(plain, entities), appointments)
    })

/** Forms of all kinds, text as newspapers print it, and more of that with several persons and offices. */
export const GOLD_SETS = ['forms', 'news', 'today', 'ordinary'] as const

/** The paragraphs to test appointments with, without marks. */
export const goldParagraphs = (name: (typeof GOLD_SETS)[number]): Paragraph[] =>
  readParagraphs(`${GOLD}/${name}.txt`).map(paragraph => ({
    ...paragraph,
    text: paragraph.text.includes('[PER ') ? unmark(paragraph.text).text : paragraph.text,
  }))

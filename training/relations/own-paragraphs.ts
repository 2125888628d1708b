import { readdirSync } from 'node:fs'
import { unmark } from '../corpora/marked-entities.js'
import type { GoldAppointment } from '../corpora/news.js'
import { readParagraphRows } from '../corpora/paragraph-rows.js'
import { goldDocument } from './gold-document.js'
import type { createStage, Scene } from './scene.js'

/** Folders of paragraphs and short articles written for this project with their entities and appointments. */
export const OWN_PARAGRAPHS = ['training/appointments', 'training/mini-articles'] as const
/**
 * What an example of them counts beside one of the news: they tell of more organizations, and news/train in four folds loses 0.4 points
 * where they count as much, and gains as much where they count less.
 */
const OWN_WEIGHT = 0.4
/** Others, without entities, that nothing learns from. */
const GOLD = 'training/gold/appointments'

interface Paragraph {
  /** As it stands in the file: with or without marks of entities. */
  readonly text: string
  readonly appointments: readonly GoldAppointment[]
  /** Those on which careful readers may differ. */
  readonly doubtful: readonly GoldAppointment[]
}

const readAppointment = (row: string): GoldAppointment => {
  const [person, position, organization, former] = row.split(' | ')
  return {
    person,
    position,
    organization: organization === '-' ? null : organization,
    place: null,
    former: former === 'former',
  }
}

/** Reads paragraphs with rows `person | office | organization or - | former`. */
const readParagraphs = (file: string): Paragraph[] =>
  readParagraphRows(file).map(({ text, rows }) => {
    const of = (wanted: string): GoldAppointment[] =>
      rows.flatMap(({ sign, row }) => (sign === wanted ? [readAppointment(row)] : []))
    return { text, appointments: of('='), doubtful: of('~') }
  })

/** The paragraphs to learn appointments from. */
export const ownScenes = (stage: ReturnType<typeof createStage>): Scene[] =>
  OWN_PARAGRAPHS.flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .sort()
      .flatMap(name => readParagraphs(`${folder}/${name}`)),
  ).map(({ text, appointments }) => {
    const { text: plain, entities } = unmark(text)
    return stage(goldDocument(plain, entities), appointments, OWN_WEIGHT)
  })

/** Forms of all kinds, text as newspapers print it, and more of that with several persons and offices. */
export const GOLD_SETS = ['forms', 'news', 'today', 'ordinary'] as const

/** The paragraphs to test appointments with, without marks. */
export const goldParagraphs = (name: (typeof GOLD_SETS)[number]): Paragraph[] =>
  readParagraphs(`${GOLD}/${name}.txt`).map(paragraph => ({
    ...paragraph,
    text: paragraph.text.includes('[PER ') ? unmark(paragraph.text).text : paragraph.text,
  }))

import { readAnnotatedBlocks } from '../corpora/annotated-blocks.js'
import { ANNOTATED, readEntityCorpus } from '../corpora/entity-corpus.js'
import type { GoldAppointment } from '../corpora/news.js'
import { goldDocument } from './gold-document.js'
import type { createStage, Scene } from './scene.js'

const ANNOTATIONS = 'training/annotations/appointments.tsv'

/**
 * The blocks of raw news whose appointments were annotated for this project. A row of the table gives them by the numbers of the
 * entities of the same block in `entities.tsv`: `person-office-organization`, `f` behind it for a former office.
 */
export const annotatedScenes = (stage: ReturnType<typeof createStage>): Scene[] => {
  const blocks = new Map(readEntityCorpus(ANNOTATED).map(block => [block.id, block]))
  return readAnnotatedBlocks(ANNOTATIONS).map(({ place: { file, line }, annotation }) => {
    const { text, entities } = blocks.get(`${file}:${line}`)!
    const surface = (index: string): string | null =>
      index === '' ? null : text.slice(entities[Number(index)].start, entities[Number(index)].end)
    const appointments = [...annotation.matchAll(/(\d+)-(\d+)-(\d*)(f?)/g)].map(
      ([, person, position, organization, former]): GoldAppointment => ({
        person: surface(person)!,
        position: surface(position)!,
        organization: surface(organization),
        place: null,
        former: former === 'f',
      }),
    )
    return stage(goldDocument(text, entities), appointments)
  })
}

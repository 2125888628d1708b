import type { AnalyzeCommand } from './analyze-command.js'
import { explainEntityTable } from './explain-entity-table.js'
import { explainGapTable } from './explain-gap-table.js'

/** The commands that analyze, in the order of the help. */
export const analyzeCommands: readonly AnalyzeCommand[] = [
  {
    name: 'analyze',
    description: 'everything a text says: people with offices, organizations, places, key figures, times',
    format: 'table',
    examples: [
      'vietnlp analyze article.txt',
      'vietnlp analyze --format html article.txt > article.html',
      'vietnlp analyze --jsonl --workers 4 < articles.jsonl > documents.jsonl',
    ],
  },
  {
    name: 'segment',
    description: 'words with their syllables joined by _, one sentence a line',
    format: 'text',
    layers: ['words'],
    explain: { write: explainGapTable, help: 'show why: each gap between tokens with its score and what decided it' },
    examples: [
      'vietnlp segment article.txt',
      'vietnlp segment --format conllu article.txt',
      'echo "Học sinh học sinh học." | vietnlp segment --explain',
    ],
  },
  {
    name: 'entities',
    description: 'people, places, organizations and offices',
    format: 'table',
    layers: ['entities'],
    table: 'entities',
    explain: {
      write: explainEntityTable,
      help: 'show why: each token of an entity with its label and what decided it',
    },
    examples: [
      'vietnlp entities article.txt',
      'vietnlp entities --format bio article.txt',
      'echo "Ông Lê Văn Thành, Bí thư Thị ủy Hoàng Mai." | vietnlp entities --explain',
    ],
  },
  {
    name: 'figures',
    description: 'key figures with what they count, and times',
    format: 'table',
    layers: ['figures', 'times'],
    shows: ['figures', 'times'],
    table: 'figures',
    examples: ['vietnlp figures article.txt', 'vietnlp figures --format csv article.txt > figures.csv'],
  },
  {
    name: 'places',
    description:
      'addresses, one a line: their parts, the administrative units they name and what these are today, as JSONL; with --text the places of texts',
    format: 'table',
    layers: ['entities'],
    table: 'entities',
    view: document => ({ ...document, entities: document.entities.filter(({ type }) => type === 'LOC') }),
    addresses: true,
    examples: [
      'vietnlp places < addresses.txt > units.jsonl',
      'vietnlp places --text article.txt',
      'vietnlp places --text --reference-date 2024-05-01 article.txt',
    ],
  },
]

import { createRequire } from 'node:module'

interface Territories {
  readonly main: {
    readonly vi: { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }
  }
}

/** Groupings, currency areas and test locales: codes of the table that are no country or territory. */
const NO_TERRITORY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ'])
const NOTICE =
  '# Vietnamese names of countries and territories from CLDR 48.2 (cldr-localenames-full, Unicode-3.0). Written by training/build-places.ts.\n'

/** The table of territories as a lexicon: names as CLDR gives them, without explanations in brackets or behind a comma. */
export const territoriesTsv = (): string => {
  const source = createRequire(import.meta.url)('cldr-localenames-full/main/vi/territories.json') as Territories
  const rows: string[] = []
  for (const [code, name] of Object.entries(source.main.vi.localeDisplayNames.territories)) {
    const country = code.slice(0, 2)
    if (!/^[A-Z]{2}(-alt-\w+)?$/.test(code) || NO_TERRITORY.has(country)) continue
    rows.push([name.replace(/ \(.*\)|, .*/g, ''), 'country', country].join('\t'))
  }
  return `${NOTICE}form\tkind\tof\tflags\n${[...new Set(rows)].sort().join('\n')}\n`
}

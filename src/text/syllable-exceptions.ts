/** Syllables of everyday Vietnamese that break the rules of syllable.ts: loans and names of the highlands. */
export const SYLLABLE_EXCEPTIONS: ReadonlySet<string> = new Set(
  'kạn kông kon krông đắk đăk lắk lăk boa boong voan phuy moay buýt pê xtê gơ'.split(' '),
)

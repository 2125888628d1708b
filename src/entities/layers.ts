/**
 * What the lists say of a phrase, one number per layer packed into 32 bits; a phrase may be in several layers (`Hòa Bình` is
 * a province, a commune and two words). Layers are matched apart, each by its longest phrase.
 */
export const LAYERS = ['place', 'organization', 'position', 'honorific', 'noun'] as const

export type LayerName = (typeof LAYERS)[number]

/** Offset and width in bits of a layer within a packed value. */
export const LAYER_BITS: Readonly<Record<LayerName, readonly [shift: number, width: number]>> = {
  place: [0, 7],
  organization: [7, 3],
  position: [10, 4],
  honorific: [14, 4],
  noun: [18, 4],
}

/** Bits of the layer `place`: a name can be several at once. */
export const PLACE_BIT = {
  province: 1,
  district: 2,
  commune: 4,
  country: 8,
  city: 16,
  region: 32,
  other: 64,
} as const

/** Value of a place of the lists that is written in small letters, beside the sums of {@link PLACE_BIT}: its level is not told. */
export const SMALL_PLACE = 128

export const ORGANIZATION_CLASS = { kind: 1, organ: 2, name: 3, abbreviation: 4 } as const

export const POSITION_CLASS = {
  head: 1,
  office: 2,
  rank: 3,
  occupation: 4,
  former: 5,
  post: 6,
  link: 7,
  abbreviation: 8,
} as const

/** Values of the layers `honorific` and `noun` are numbers of their categories, in the order in which the lists name them. */
export const layerValue = (packed: number, layer: LayerName): number => {
  const [shift, width] = LAYER_BITS[layer]
  return (packed >>> shift) & ((1 << width) - 1)
}

export const packLayer = (layer: LayerName, value: number): number => {
  const [shift, width] = LAYER_BITS[layer]
  return (value & ((1 << width) - 1)) << shift
}

/** Joins two values of one phrase: places are united, of the other layers the greater class wins. */
export const mergeLayers = (a: number, b: number): number => {
  let merged = 0
  for (const layer of LAYERS) {
    const [x, y] = [layerValue(a, layer), layerValue(b, layer)]
    merged |= packLayer(layer, layer === 'place' ? x | y : Math.max(x, y))
  }
  return merged
}

/** Value of a layer from a tag of a column (see columns.ts), 0 outside of matches. */
export const layerOfTag = (tag: number): number => (tag === 0 ? 0 : (tag - 1) >> 2)

/** True for the tag of the first or only token of a match. */
export const beginsMatch = (tag: number): boolean => tag > 0 && (((tag - 1) & 3) === 0 || ((tag - 1) & 3) === 3)

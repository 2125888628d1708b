import { bound } from '../bound.js'
import { createPlaces } from '../places/create-places.js'
import { readListed } from './supplied-data.js'

const places = /* @__PURE__ */ bound(() => createPlaces(readListed('placesData')))

export const findUnits = /* @__PURE__ */ places('findUnits')
export const unit = /* @__PURE__ */ places('unit')
export const parseAddress = /* @__PURE__ */ places('parseAddress')
export const convertAddress = /* @__PURE__ */ places('convertAddress')
export const unitHistory = /* @__PURE__ */ places('history')

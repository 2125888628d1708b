export * from './browser/analyze.js'
export * from './browser/functions.js'

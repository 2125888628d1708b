// Only `export *` stands here and in index.ts: a bundler that splits code by files would otherwise tie the code of all areas to the
// first name that a page imports. Functions are described in node.ts.
export * from './browser/analyze.js'
export * from './browser/data.js'
export * from './browser/keywords.js'
export * from './browser/places.js'
export * from './browser/restore.js'
export * from './browser/segment.js'
export * from './index.js'
export type * from './load-options.js'

// What both entry points for browsers have. Only `export *` stands here and in index.ts: a bundler that splits code by files would
// otherwise tie the code of all areas to the first name that a page imports. Functions are described in node.ts.
export * from '../index.js'
export type * from '../load-options.js'
export * from './data.js'
export * from './keywords.js'
export * from './places.js'
export * from './restore.js'
export * from './segment.js'

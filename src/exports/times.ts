export { type NoTime, type ParsedTime, type ParseTimeOptions, parseTime } from '../times/parse-time.js'
export { timeFinder } from '../times/time-finder.js'

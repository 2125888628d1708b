// What the build puts in.

declare module '*?raw' {
  const text: string
  export default text
}

/** Folder of the analyzer's data, relative to the page. */
declare const DATA_FOLDER: string

/** Whether this is the built page, beside which a service worker lies. */
declare const IS_BUILT: boolean

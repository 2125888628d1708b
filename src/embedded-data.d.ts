// The module itself is written by the build (tsup.config.ts): the files of data/ that the default layers read.

/** Files that are text in UTF-8. */
export declare const texts: Readonly<Record<string, string>>
/** All other files, in base64. */
export declare const binaries: Readonly<Record<string, string>>

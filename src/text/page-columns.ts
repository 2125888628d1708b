/** So many columns of white space lie between two columns of a page: the heads and signatures of documents, tables. */
export const COLUMN_GAP = 8

/** What a tab is worth: two of them part columns, one may stand behind the number of an item. */
const TAB = 4

/** Columns that a character of white space takes. */
export const columnsOf = (code: number): number => (code === 0x09 ? TAB : code === 0x20 || code === 0xa0 ? 1 : 0)

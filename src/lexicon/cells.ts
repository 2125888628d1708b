/** The items of a cell that holds a list: `party|union` → `['party', 'union']`, an empty cell → `[]`. */
export const cellList = (cell: string): string[] => (cell === '' ? [] : cell.split('|'))

// A summary made by hand beside ours: what its rows and columns are, and where its figures differ.
export { FIGURE_ALIASES } from './aliases.ts'
export { compareSheets } from './compare.ts'
export { countRowsOf, type Head, type HerSheet, readHerSheet } from './her-sheet.ts'
export { COMPARED_KINDS, type ComparedKind } from './kinds.ts'
export type { OurCell, OurColumn, OurSheet } from './ours.ts'

export { EntryGrid } from './grid.tsx'
export type { RangeSize } from './selection.ts'
export type {
  CommitResult,
  EntryGridHandle,
  GridCell,
  GridColumn,
  GridLabels,
  GridOption,
  GridRow,
  GridSort,
  Refused,
  RowSource,
} from './types.ts'

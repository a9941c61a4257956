export { EntryGrid } from './grid.tsx'
export type {
  CommitResult,
  EntryGridHandle,
  GridCell,
  GridColumn,
  GridLabels,
  GridOption,
  GridRow,
  GridSort,
  RowSource,
} from './types.ts'

export { EntryGrid } from './grid.tsx'
export type {
  CommitResult,
  EntryGridHandle,
  EntryGridProps,
  GridCell,
  GridColumn,
  GridLabels,
  GridOption,
  GridRow,
  GridSort,
  IdVector,
  RowSource,
} from './types.ts'

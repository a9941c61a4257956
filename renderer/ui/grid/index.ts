export { EntryGrid } from './grid.tsx'
export type { RangeSize } from './selection.ts'
export type {
  BlockChange,
  BlockPlan,
  BlockResult,
  CommitResult,
  EntryGridHandle,
  GridCell,
  GridColumn,
  GridLabels,
  GridOption,
  GridRow,
  GridSort,
  GridTexts,
  Refused,
  RowSource,
} from './types.ts'

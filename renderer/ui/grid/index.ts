export { movedKeys } from './arranging.ts'
export { EntryGrid } from './grid.tsx'
export { filterOptions } from './options.ts'
export type { RangeSize } from './selection.ts'
export type {
  BlockChange,
  BlockPlan,
  BlockResult,
  CellEditor,
  ColumnPlace,
  CommitResult,
  DrawnRange,
  EntryGridHandle,
  EntryGridProps,
  GridCell,
  GridColumn,
  GridLabels,
  GridOption,
  GridRow,
  GridSort,
  GridTexts,
  Refused,
  RowName,
  RowSource,
  TreeOption,
} from './types.ts'

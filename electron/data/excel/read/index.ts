export { readWorkbookInThread } from './in-thread.ts'
export { readWorkbook } from './in-worker.ts'
export type {
  Cell,
  CellDate,
  CellError,
  Merge,
  ReadOptions,
  ReadPhase,
  ReadProgress,
  Sheet,
  Workbook,
} from './types.ts'

export { readWorkbookInThread } from './in-thread.ts'
export { readWorkbook } from './in-worker.ts'
export type {
  Cell,
  ReadPhase,
  Workbook,
} from './types.ts'

export { readWorkbookInThread } from './in-thread.ts'
export { readWorkbook } from './in-worker.ts'
export { type Pasted, readPasted } from './pasted.ts'
export type {
  Cell,
  ReadPhase,
  Workbook,
} from './types.ts'

import type { BatchKind } from '#shared/contract/history.ts'

/** Kinds of batches as the filter offers them; the page holds no schema from which they could be read. */
export const BATCH_KIND_NAMES = [
  'command',
  'import',
  'undo',
  'redo',
  'act',
  'erase',
  'consolidation',
] as const satisfies readonly BatchKind[]

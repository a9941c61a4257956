import type { Kept } from '#shared/contract/history.ts'
import { historyFieldText } from '#shared/text/history.ts'

/** What stays as it is, a line each. */
export const keptLines = (kept: readonly Kept[]): string[] =>
  kept.map(
    ({ studentNo, name, field }) => `  保留：${studentNo} ${name} ${historyFieldText(field, 'zh')}`,
  )

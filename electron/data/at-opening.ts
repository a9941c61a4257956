// What is asked whenever a ledger is opened, by the window and the command line alike.
import type { NoticeSource } from './features/accounts/notices.ts'
import { clockBack, openedByRecovery, otherComputer } from './features/accounts/opening-notices.ts'
import { backupNotices } from './features/backups/notices.ts'
import { overwriteDue, retentionDue } from './features/erasure/retention.ts'

export const AT_OPENING: readonly NoticeSource[] = [
  openedByRecovery,
  clockBack,
  otherComputer,
  retentionDue,
  overwriteDue,
  backupNotices,
]

import type { Notice } from '#shared/schemas/ledger.ts'
import type { NoticeSource } from '../accounts/notices.ts'
import { readBackupState } from './state.ts'
import { daysUnseen, isOverdue } from './status.ts'

/** What the user should know of the backups when a ledger is opened. */
export const backupNotices: NoticeSource = (ctx, { info }) => {
  const { second, failed } = readBackupState(ctx.folders.state, info.ledgerId)
  const notices: Notice[] = []
  if (failed !== null) notices.push({ code: 'backup_failed', params: failed })
  const days = second === null ? 0 : daysUnseen(ctx, second)
  if (isOverdue(days)) notices.push({ code: 'second_place_unseen', params: { days } })
  return notices
}

import type { DataContext, Session } from '#data/context.ts'
import { reveal } from '#data/features/graduates/concealment.ts'
import { selectIdByStudentNo } from '#data/features/graduates/repository.ts'
import { listChanges } from '#data/features/history/changes.ts'
import { MOST_ROWS } from '#data/features/history/export.ts'
import { selectRemovedId, selectUsers } from '#data/features/history/repository.ts'
import { shownChanges } from '#data/features/history/shown-changes.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { type HistoryChange, HistoryFilter } from '#shared/contract/history.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { isSensitive } from '#shared/domain/fields/sensitive.ts'
import { stepText } from '#shared/text/batches.ts'
import {
  cellOf,
  historyFieldText,
  historyScreenText,
  historyValueText,
} from '#shared/text/history.ts'
import { type Arguments, readDay, readNumber, usage, within } from '../arguments.ts'
import type { Answer } from '../command.ts'
import { EXIT } from '../exit-code.ts'
import { withLedger } from '../ledger.ts'

const LIMIT = 100

export async function historyCommand(args: Arguments): Promise<Answer> {
  if (args.operand !== null) throw usage('history 后面没有参数，条件用选项写')
  const limit = readNumber(args.text('limit'), '--limit ') ?? LIMIT
  if (limit > MOST_ROWS) throw usage(`--limit 最多 ${MOST_ROWS}`)
  const field = args.text('field')
  if (field !== null && fieldByKey(field) === undefined) throw usage(`没有字段 ${field}`)
  const text = within(HistoryFilter.shape.text, args.text('text') ?? '', '--text', '最多 100 个字')
  const asked = {
    batch: readNumber(args.text('batch'), '批次'),
    kind: null,
    field,
    from: readDay(args, 'from'),
    to: readDay(args, 'to'),
    text,
  }
  const answer = await withLedger(args, (ctx, session) => {
    const people = { graduateId: studentOf(args, session), userId: userOf(args, session) }
    const { changes, more } = listChanges(session, { ...asked, ...people }, null, limit)
    if (args.flag('reveal')) revealIn(ctx, session, changes)
    const shown = shownChanges(session, changes)
    return { changes: shown.map((change) => inWords(change, session.info.cohort)), more }
  })
  const lines = answer.changes.map(lineOf)
  if (answer.more) lines.push('……还有更早的，用 --limit 看更多')
  return {
    json: answer,
    text: lines.length === 0 ? '没有符合条件的变更' : lines.join('\n'),
    exitCode: EXIT.done,
  }
}

/** Of those alone whose numbers would be masked. */
function revealIn(ctx: DataContext, session: Session, changes: readonly HistoryChange[]): void {
  const ids = changes.flatMap(({ graduateId, field }) =>
    graduateId !== null && isSensitive(cellOf(field)) ? [graduateId] : [],
  )
  if (ids.length > 0) reveal(ctx, session, ids, 'cli')
}

function studentOf(args: Arguments, { db, info }: Session): number | null {
  const studentNo = args.text('student')
  if (studentNo === null) return null
  const id = selectIdByStudentNo(db, info.cohort, studentNo) ?? selectRemovedId(db, studentNo)
  if (id === undefined) throw new AppError('not_found', { what: `学号 ${studentNo}` })
  return id
}

function userOf(args: Arguments, { db }: Session): number | null {
  const wanted = args.text('user')
  if (wanted === null) return null
  const user = selectUsers(db).find(({ name }) => name === wanted)
  if (user === undefined) throw new AppError('not_found', { what: `用户 ${wanted}` })
  return user.id
}

type InWords = ReturnType<typeof inWords>

function inWords(change: HistoryChange, cohort: number) {
  const { at, kind, screen, batch, studentNo, name, field, from, to, erased } = change
  return {
    at,
    user: change.userName,
    kind,
    what: stepText(kind, change.label, 'zh'),
    screen,
    batch,
    studentNo,
    name,
    field,
    fieldName: historyFieldText(field, 'zh'),
    from,
    to,
    fromText: historyValueText(field, from, cohort, 'zh'),
    toText: historyValueText(field, to, cohort, 'zh'),
    erased,
  }
}

function lineOf(change: InWords): string {
  const values = change.erased
    ? '（已依法删除）'
    : `${change.fromText || '（空）'} → ${change.toText || '（空）'}`
  const words = [minuteIn(change.at), change.user, change.studentNo, change.name, change.fieldName]
  return [...words, values, historyScreenText(change.screen, 'zh'), `批次 ${change.batch}`].join(
    '\t',
  )
}

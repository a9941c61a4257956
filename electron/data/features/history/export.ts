// The filtered history as a workbook. It leaves the program with personal data in it: who asked and why is logged.
import { basename } from 'node:path'
import { AppError } from '#shared/contract/app-error.ts'
import type { HistoryChange, HistoryFilter } from '#shared/contract/history.ts'
import { minuteIn, todayIn } from '#shared/domain/day/index.ts'
import { stepText } from '#shared/text/batches.ts'
import { historyFieldText, historyScreenText, historyValueText } from '#shared/text/history.ts'
import type { DataContext, Session } from '../../context.ts'
import { type SheetSpec, writeWorkbook } from '../../excel/write/index.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { recordAct } from '../../write-batch.ts'
import { createPace } from '../imports/pace.ts'
import { changeChunks } from './changes.ts'
import { type Withholding, withholdAll, withholdNothing } from './restricted-cells.ts'
import { withoutRestricted } from './shown-changes.ts'

export type HistoryExport = Readonly<{
  filter: HistoryFilter
  path: string
  reason: string
  /** also what is restricted */
  restricted: boolean
  screen: string
}>

/** What one sheet takes without a spreadsheet program choking on it. */
export const MOST_ROWS = 100_000

export async function exportHistory(
  ctx: DataContext,
  session: Session,
  { filter, path, reason, restricted, screen }: HistoryExport,
  control: JobControl,
): Promise<{ rows: number }> {
  refuseLedgerFile(path, session.path)
  return ctx.gate.run(async () => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    // What is open on the screen does not leave with a file unless this was asked for.
    const withhold = restricted ? withholdNothing : withholdAll(session.db)
    const changes = await collect(session, filter, withhold, control)
    const key = restricted ? 'exportHistoryRestricted' : 'exportHistory'
    const params = { rows: changes.length, reason, file: basename(path) }
    // Logged first: a file that nobody knows of is worse than an entry without a file.
    recordAct(ctx, session, { key, params }, screen)
    const sheet = toSheet(ctx, session, withoutRestricted(changes, withhold))
    const pace = createPace(control)
    await writeWorkbook(path, { sheets: [sheet] }, (done, total) => pace.step('write', done, total))
    return { rows: changes.length }
  })
}

async function collect(
  session: Session,
  filter: HistoryFilter,
  withhold: Withholding,
  control: JobControl,
): Promise<readonly HistoryChange[]> {
  const pace = createPace(control)
  const found: HistoryChange[] = []
  for (const changes of changeChunks(session, filter, withhold)) {
    found.push(...changes)
    if (found.length > MOST_ROWS) throw new AppError('too_many_rows', { limit: MOST_ROWS })
    await pace.step('read', found.length, null)
  }
  return found
}

const text = (key: string, title: string, width: number) =>
  ({ key, title, group: null, kind: 'text', width }) as const

const COLUMNS = [
  text('at', '时间', 17),
  text('user', '用户', 10),
  text('what', '操作', 30),
  text('studentNo', '学号', 14),
  text('name', '姓名', 10),
  text('field', '字段', 16),
  text('from', '原值', 22),
  text('to', '新值', 22),
  text('screen', '来源', 10),
  text('batch', '批次', 8),
]

const ERASED = '（已依法删除）'

/** Changes as the rows of a sheet, in words. */
export function changesTable(
  { info }: Pick<Session, 'info'>,
  changes: readonly HistoryChange[],
): Pick<SheetSpec, 'name' | 'columns' | 'rows'> {
  const words = (field: string, value: string | null) =>
    historyValueText(field, value, info.cohort, 'zh')
  return {
    name: '变更记录',
    columns: COLUMNS,
    rows: changes.map((change) => ({
      at: minuteIn(change.at),
      user: change.userName,
      what: stepText(change.kind, change.label, 'zh'),
      studentNo: change.studentNo,
      name: change.name,
      field: historyFieldText(change.field, 'zh'),
      from: change.erased ? ERASED : words(change.field, change.from),
      to: change.erased ? ERASED : words(change.field, change.to),
      screen: historyScreenText(change.screen, 'zh'),
      batch: String(change.batch),
    })),
  }
}

function toSheet(
  ctx: Pick<DataContext, 'clock'>,
  session: Pick<Session, 'info'>,
  changes: readonly HistoryChange[],
): SheetSpec {
  const { info } = session
  return {
    ...changesTable(session, changes),
    title: `${info.cohort} 届毕业生就业台账变更记录`,
    lines: [
      {
        left: `单位：${info.schoolName ?? '全校'}`,
        right: `导出日期：${todayIn(ctx.clock.now())}　共 ${changes.length} 行`,
      },
    ],
    total: null,
    totals: 'values',
    notes: [],
    signatures: [],
    frozenColumns: 0,
    bodySize: 10,
    mark: info.practice ? '演示数据，不得上报' : null,
  }
}

// The sample as a workbook: a line a person to call from, and what the calls found, by school and stratum.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { codeName } from '#shared/codes/index.ts'
import { masked } from '#shared/domain/fields/sensitive.ts'
import type { DataContext, Session } from '../../context.ts'
import { type SheetColumn, type SheetSpec, writeWorkbook } from '../../excel/write/index.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { recordAct } from '../../write-batch.ts'
import { chineseDay, MARK } from '../reports/sheets.ts'
import { selectPeriodRow } from '../submissions/repository.ts'
import { countSample, selectSample } from './sample.ts'

type Export = Readonly<{ periodId: number; path: string; reason: string | null }>

/** Without a reason telephone numbers are in part. Logged either way. */
export async function exportSample(
  ctx: DataContext,
  session: Session,
  { periodId, path, reason }: Export,
): Promise<{ rows: number }> {
  refuseLedgerFile(path, session.path)
  const { name: title } = selectPeriodRow(session, periodId)
  const people = selectSample(session, { periodId, schoolId: null, result: null })
  const params = { title, rows: people.length, file: basename(path), reason: reason ?? '' }
  recordAct(ctx, session, { key: 'exportSample', params }, 'consolidation')
  const { cohort, practice } = session.info
  const shared: Omit<SheetSpec, 'name' | 'columns' | 'rows'> = {
    ...{ title, total: null, notes: [], signatures: [], bodySize: 11 },
    totals: 'values',
    ...{ frozenColumns: 2, mark: practice ? MARK : null },
    lines: [{ left: `届别：${cohort}届`, right: `数据截至：${chineseDay(today(ctx.clock))}` }],
  }
  const rows = people.map(({ mobile, ...person }) => ({
    ...{ school: person.school, major: person.major, number: person.studentNo },
    ...{ name: person.name, mobile: reason === null ? masked('mobile', mobile) : mobile },
    destination: codeName('destination', person.destination, cohort),
    ...{ employer: person.employer, stratum: stratumName(person.stratum, cohort) },
    result: person.result === '' ? '' : codeName('check_result', person.result, cohort),
    ...{ note: person.note, by: person.checkedBy, on: person.checkedOn ?? '' },
  }))
  const sheets: SheetSpec[] = [
    { ...shared, name: '抽查名单', title: `${title} 抽查名单`, columns: PEOPLE, rows },
    { ...shared, name: '抽查结果', title: `${title} 抽查结果`, ...counted(session, periodId) },
  ]
  await writeWorkbook(path, { sheets })
  return { rows: rows.length }
}

const column = (
  key: string,
  title: string,
  width: number,
  kind: SheetColumn['kind'] = 'text',
): SheetColumn => ({ key, title, group: null, kind, width })

const PEOPLE = [
  ...[column('school', '学院', 18), column('name', '姓名', 10), column('number', '学号', 16)],
  ...[column('major', '专业', 18), column('mobile', '手机', 14)],
  ...[column('destination', '毕业去向', 20), column('employer', '单位', 26)],
  ...[column('stratum', '抽查类别', 18), column('result', '结果', 10), column('note', '说明', 26)],
  ...[column('by', '核查人', 10), column('on', '核查日期', 12)],
]

const stratumName = (stratum: string, cohort: number): string =>
  stratum === '' ? '其余按比例' : codeName('destination', stratum, cohort)

const RESULTS = ['1', '2', '3', '4'] as const

function counted(session: Session, periodId: number) {
  const { cohort } = session.info
  const rows = countSample(session, periodId).map((count) => ({
    ...{ school: count.school, stratum: stratumName(count.stratum, cohort), drawn: count.drawn },
    ...Object.fromEntries(RESULTS.map((code) => [`r${code}`, count.results[code] ?? 0])),
    left: count.drawn - RESULTS.reduce((sum, code) => sum + (count.results[code] ?? 0), 0),
  }))
  const columns = [
    ...[column('school', '学院', 24), column('stratum', '抽查类别', 20)],
    column('drawn', '抽查', 10, 'count'),
    ...RESULTS.map((code) =>
      column(`r${code}`, codeName('check_result', code, cohort), 12, 'count'),
    ),
    column('left', '未核查', 12, 'count'),
  ]
  return { columns, rows }
}

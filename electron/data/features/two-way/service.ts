import { basename } from 'node:path'
import { behind, twoWayCounting, twoWayFacts, twoWayTable } from '#shared/domain/report/index.ts'
import { whereText } from '#shared/domain/report/where.ts'
import {
  type KeptTwoWay,
  type TwoWayFigure,
  type TwoWayQuestion,
  TwoWayShape,
  type TwoWayTable,
} from '#shared/schemas/two-way.ts'
import type { DataContext, Session } from '../../context.ts'
import { type SheetSpec, writeWorkbook } from '../../excel/write/index.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { selectAlike, selectSingly } from '../reports/people.ts'
import { asKnown, askedBy } from '../reports/service.ts'
import { chineseDay, MARK, SIGNATURES } from '../reports/sheets.ts'
import { selectKept } from './repository.ts'

type Source = Pick<Session, 'db' | 'info'>

function asking<T>(
  ctx: Pick<DataContext, 'clock'>,
  session: Source,
  question: TwoWayQuestion,
  work: (of: ReturnType<typeof whom>) => T,
): T {
  const { asOf, known, where } = question
  const asked = askedBy(
    ctx,
    session,
    { report: 'R1', asOf, ...(known && { known }), ...(where && { where }) },
    () => false,
  )
  return asKnown(session, asked.scope, known ?? 'now', () => work(whom(asked, question)))
}

const whom = ({ head, scope, where }: ReturnType<typeof askedBy>, question: TwoWayQuestion) => ({
  head,
  scope,
  wish: { facts: twoWayFacts(question, head), groups: true, where },
})

export const viewTwoWay = (
  ctx: Pick<DataContext, 'clock'>,
  session: Source,
  question: TwoWayQuestion,
): TwoWayTable =>
  asking(ctx, session, question, ({ head, scope, wish }) =>
    twoWayTable(question, head, selectAlike(scope, wish)),
  )

/** Numbers of the people behind a count, ascending. */
export const behindTwoWay = (
  ctx: Pick<DataContext, 'clock'>,
  session: Source,
  { question, row, column }: TwoWayFigure,
): readonly number[] =>
  asking(ctx, session, question, ({ head, scope, wish }) => {
    const people = selectSingly(scope, wish)
    const isBehind = behind(twoWayCounting(question, head, people), row, column)
    return people.filter(isBehind).map(({ id }) => id)
  })

/** What another version kept and this one cannot read is passed over. */
export function listTwoWay({ db }: Source): KeptTwoWay[] {
  return selectKept(db).flatMap(({ id, name, definition }) => {
    const { data } = TwoWayShape.safeParse(JSON.parse(definition))
    return data === undefined ? [] : [{ id, name, ...data }]
  })
}

export async function exportTwoWay(
  ctx: DataContext,
  session: Session,
  { question, path }: Readonly<{ question: TwoWayQuestion; path: string }>,
): Promise<{ fileName: string }> {
  refuseLedgerFile(path, session.path)
  const table = viewTwoWay(ctx, session, question)
  const where = whereText(question.where ?? {}, table.cohort)
  const sheet: SheetSpec = {
    name: '两维表',
    totals: 'values',
    frozenColumns: 1,
    bodySize: 11,
    title: table.title,
    lines: [
      {
        left: `单位：${table.unit}　届别：${table.cohort}届`,
        right: `数据截至：${chineseDay(table.asOf)}`,
      },
      {
        left: where === '' ? '' : `统计范围：${where}`,
        right: `统计口径：${table.schemeName}`,
      },
    ],
    columns: table.columns,
    rows: table.rows,
    total: table.total,
    notes: table.notes,
    signatures: SIGNATURES,
    mark: session.info.practice ? MARK : null,
  }
  await writeWorkbook(path, { sheets: [sheet] })
  return { fileName: basename(path) }
}

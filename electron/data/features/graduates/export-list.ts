// The list as a workbook that may be worked on elsewhere and brought back: whose row it is and what the ledger knew when
// it was written go with it, unseen.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import { textWidth } from '#shared/domain/report/title.ts'
import type { DataContext, Session } from '../../context.ts'
import { writeList } from '../../excel/write/index.ts'
import type { JobControl } from '../../jobs/jobs.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { batchUid, ID_HEADER, markSheet } from '../../trip/mark.ts'
import { recordAct } from '../../write-batch.ts'
import { createPace } from '../imports/pace.ts'
import { cellText, extraKey, type ListPerson, listField, readListPeople } from './list-cells.ts'

export type ListExport = Readonly<{
  /** in this order */
  ids: readonly number[]
  /** keys of the columns, in this order; student number and name are always there */
  fields: readonly string[]
  path: string
  /** why numbers are written in full and restricted details in words; null: they are not */
  reason: string | null
  screen: string
}>

const SHEET = '名单'
const ALWAYS = ['student_no', 'name']
/** Rows read and laid out at once. */
const CHUNK = 2_000
const WIDEST = 40
const MARGIN = 4

export async function exportList(
  ctx: DataContext,
  session: Session,
  { ids, fields, path, reason, screen }: ListExport,
  control: JobControl,
): Promise<{ fileName: string; rows: number }> {
  refuseLedgerFile(path, session.path)
  return ctx.gate.run(async () => {
    if (ctx.holder.current !== session) throw new AppError('ledger_closed')
    const { db, info } = session
    const people = await readPeople(ctx, session, ids, control)
    const fileName = basename(path)
    const params = { rows: people.length, file: fileName, reason: reason ?? '' }
    // Logged first: a file that nobody knows of is worse than an entry without a file.
    const key = reason === null ? 'exportList' : 'exportListOpen'
    const batch = recordAct(ctx, session, { key, params }, screen)
    const columns = columnsOf(fields, people)
    const view = { cohort: info.cohort, isOpen: reason !== null }
    const rows = people.map((person) => columns.map((column) => cellText(person, column.key, view)))
    const mark = {
      ledger: info.ledgerId,
      base: batchUid(db, batch),
      list: 'list',
      asOf: today(ctx.clock),
      people: people.length,
      columns,
    } as const
    const widths = columns.map(({ title }, at) => widthOf(title, rows, at))
    await writeList(
      path,
      {
        name: SHEET,
        columns: columns.map(({ title }, at) => ({ title, width: widths[at] ?? MARGIN })),
        rows,
        frozenColumns: ALWAYS.length,
        hiddenColumn: { title: ID_HEADER, cells: people.map(({ uid }) => uid) },
      },
      markSheet(mark),
      (done, total) => createPace(control).step('write', done, total),
    )
    return { fileName, rows: rows.length }
  })
}

async function readPeople(
  { clock }: DataContext,
  { db }: Session,
  ids: readonly number[],
  control: JobControl,
): Promise<readonly ListPerson[]> {
  const pace = createPace(control)
  const people: ListPerson[] = []
  for (let from = 0; from < ids.length; from += CHUNK) {
    people.push(...readListPeople(db, ids.slice(from, from + CHUNK), today(clock)))
    await pace.step('read', from, ids.length)
  }
  return people
}

/** The fields asked for, then whatever else came with these people in files. */
function columnsOf(fields: readonly string[], people: readonly ListPerson[]) {
  const wanted = [...new Set([...ALWAYS, ...fields])].flatMap((key) => {
    const field = listField(key)
    return field === undefined ? [] : [{ key, title: field.header }]
  })
  const taken = new Set(wanted.map(({ title }) => title))
  const headers = new Set(people.flatMap(({ extra }) => Object.keys(extra)))
  const extra = [...headers].filter((title) => title !== ID_HEADER && !taken.has(title))
  return [...wanted, ...extra.map((title) => ({ key: extraKey(title), title }))]
}

function widthOf(title: string, rows: readonly (readonly string[])[], at: number): number {
  let widest = textWidth(title)
  for (const row of rows) widest = Math.max(widest, textWidth(row[at] ?? ''))
  return Math.min(WIDEST, widest) + MARGIN
}

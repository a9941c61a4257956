// A form filled for a day and a period.
import { basename } from 'node:path'
import { today } from '#common/clock.ts'
import { AppError } from '#shared/contract/app-error.ts'
import type { Output } from '#shared/contract/index.ts'
import {
  obstacleTo,
  type Plan,
  planForm,
  type Resolved,
  resolveForm,
  type Tables,
} from '#shared/domain/form/index.ts'
import { isWithheldIn } from '#shared/domain/report/index.ts'
import type { FormFinding, FormPeriod } from '#shared/schemas/form.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import { findingText } from '#shared/text/form-findings.ts'
import type { DataContext, Session } from '../../context.ts'
import { fillWorkbook } from '../../excel/form/index.ts'
import { replaceFile } from '../../excel/write/save.ts'
import { refuseLedgerFile } from '../../ledger-file/refuse-ledger-file.ts'
import { recordAct } from '../../write-batch.ts'
import { openedIn } from '../reports/restricted.ts'
import { listedPeople, viewReport } from '../reports/service.ts'
import type { IsOpen } from '../reports/tables/index.ts'
import { type StoredForm, selectForm, updateForm } from './repository.ts'

type Answered = Readonly<{ plan: Plan; resolved: Resolved; head: Tables['head'] }>

/** What would be filled, and what cannot be. */
export function previewForm(
  ctx: DataContext,
  session: Session,
  id: number,
  period: FormPeriod,
): Output<'forms.preview'> {
  const form = selectForm(session.db, id)
  const isOpen = openedIn(session)
  const answered = answer(ctx, session, form, period, isOpen)
  const { asOf, from } = answered.head
  return {
    asOf,
    from,
    filled: answered.resolved.filled.map((entry) => ({ ...entry })),
    lists: answered.resolved.blocks.map(({ sheet, cell, count: rows }) => ({ sheet, cell, rows })),
    findings: findingsOf(answered),
    withheld: withheldPeople(ctx, session, answered, period, isOpen).length,
  }
}

function answer(
  ctx: DataContext,
  session: Session,
  { workbook, cells }: StoredForm,
  period: FormPeriod,
  isOpen: IsOpen,
): Answered {
  const plan = planForm(workbook.book, cells)
  const known = new Map<string, ReportTable>()
  const table: Tables['table'] = (report, rows) => {
    const key = `${report}/${rows ?? ''}`
    const counted = known.get(key)
    if (counted !== undefined) return counted
    const question = { ...period, report, ...(rows === null ? {} : { rows }) }
    const fresh = viewReport(ctx, session, question, isOpen)
    known.set(key, fresh)
    return fresh
  }
  const head = table('R1', null)
  const tables = { head, today: today(ctx.clock), table }
  return { plan, resolved: resolveForm(workbook.book, plan, tables), head }
}

const findingsOf = ({ plan, resolved }: Answered): FormFinding[] => [
  ...plan.faults.map((fault) => ({ ...fault, known: [] })),
  ...resolved.missing.map(({ known, ...rest }) => ({ ...rest, known: [...known] })),
]

/** People in a list of names of whom something is shown by asterisks. */
function withheldPeople(
  ctx: DataContext,
  session: Session,
  { resolved }: Answered,
  { asOf, known = 'now' }: FormPeriod,
  isOpen: IsOpen,
): number[] {
  if (!resolved.blocks.some(({ report }) => report === 'R7')) return []
  return listedPeople(ctx, session, asOf, known).flatMap((row) =>
    isWithheldIn(row) && !isOpen(row.id) ? [row.id] : [],
  )
}

export type Fill = Readonly<{
  id: number
  period: FormPeriod
  path: string
  /** cells that cannot be filled stay as they are */
  partial: boolean
  reason?: string | undefined
  screen: string
}>

const NOBODY: IsOpen = () => false
const EVERYBODY: IsOpen = () => true

/** Writes the filled workbook. What is restricted is in it for a reason alone, which is logged. */
export async function fillForm(
  ctx: DataContext,
  session: Session,
  { id, period, path, partial, reason, screen }: Fill,
): Promise<Output<'forms.fill'>> {
  refuseLedgerFile(path, session.path)
  const form = selectForm(session.db, id)
  const isOpen = reason === undefined ? NOBODY : EVERYBODY
  const answered = answer(ctx, session, form, period, isOpen)
  const findings = findingsOf(answered)
  if (findings.length > 0 && !partial) throw incomplete(findings)
  refuseObstacles(form, answered.resolved)
  const bytes = fillWorkbook(form.workbook, answered.resolved.sheets)
  if (reason !== undefined) {
    const people = withheldPeople(ctx, session, answered, period, NOBODY).length
    const params = { people, reason, file: basename(path) }
    // Logged first: a file that nobody knows of is worse than an entry without a file.
    recordAct(ctx, session, { key: 'exportNames', params }, screen)
  }
  await replaceFile(path, bytes)
  updateForm(session.db, id, { usedAt: ctx.clock.now().toISOString() })
  const cells = answered.resolved.sheets.reduce((sum, { writes }) => sum + writes.length, 0)
  return { fileName: basename(path), cells, left: findings.length }
}

const SAID = 5

function incomplete(findings: readonly FormFinding[]): AppError {
  const places = findings.slice(0, SAID).map((finding) => findingText(finding, 'zh'))
  const more = findings.length > SAID ? '……' : ''
  return new AppError('form_incomplete', {
    count: findings.length,
    places: places.join('；') + more,
  })
}

function refuseObstacles({ workbook }: StoredForm, { sheets }: Resolved): void {
  for (const { sheet, growths } of sheets) {
    const found = workbook.book.sheets.find(({ name }) => name === sheet)
    for (const growth of growths) {
      const obstacle = found === undefined ? null : obstacleTo(workbook.partOf, found, growth)
      if (obstacle !== null) throw new AppError('form_in_the_way', { sheet, ...obstacle })
    }
  }
}

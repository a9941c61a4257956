// What a row will change, cell by cell: the text that will stand and the one that stands now. What stands in the file is
// shown whole to whoever has the file; what only the ledger knows is shown as lists show it.
import { FIELDS, type FieldShape, fieldByKey } from '#shared/domain/fields/index.ts'
import { hasRestrictedNote, restrictedText } from '#shared/domain/fields/restricted.ts'
import { masked } from '#shared/domain/fields/sensitive.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { textOf } from '#shared/domain/import/cell.ts'
import type { Column } from '#shared/domain/import/columns.ts'
import { importField } from '#shared/domain/import/known-headers.ts'
import type { PreviewCell, Problem } from '#shared/schemas/import.ts'
import type { SqlValue } from '../../ledger-file/change-log.ts'
import { parseExtra } from './extra.ts'
import type { PersonUpdate, Plan, Planned, PlannedRow } from './planned.ts'

type Change = Readonly<{ before: string; after: string }>
type Changes = Record<string, Change>

/** Key of a column in a preview: its field, or its header where it feeds none. */
export function columnKey({ field, header }: Pick<Column, 'field' | 'header'>): string {
  return field ?? `extra:${header}`
}

/** The cells of a row by the key of their column; what is found at a cell colours it. */
export function previewCells(
  { record, planned }: PlannedRow,
  plan: Plan,
  problems: readonly Problem[],
  cohort: number,
): Record<string, PreviewCell> {
  const changes = changesOf(planned, plan, cohort)
  const stands = standing(planned, cohort)
  const cells: Record<string, PreviewCell> = {}
  for (const column of record.frame.columns) {
    if (column.role === 'ignored') continue
    const key = columnKey(column)
    const raw = textOf(record.cells[column.index]).trim()
    const change = changes[key]
    const problem = problems.find((one) => one.column === column.header)
    const known = cells[key]
    if (known !== undefined && (known.text !== '' || raw === '')) continue
    cells[key] = {
      text: inPart(key, change?.after ?? stands(key) ?? raw, raw),
      before: change?.before ?? null,
      level: problem?.level ?? null,
      ...(problem && { found: { rule: problem.rule, message: problem.message } }),
    }
  }
  // What changes without a column of its own, such as a birth date read from the ID number.
  for (const [key, { before, after }] of Object.entries(changes)) {
    cells[key] ??= { text: inPart(key, after, ''), before, level: null }
  }
  return cells
}

function changesOf(planned: Planned | null, plan: Plan, cohort: number): Changes {
  if (planned?.op === 'update') return updateChanges(planned, plan, cohort)
  const changes: Changes = {}
  for (const [key, { before, after }] of Object.entries(
    planned?.op === 'record' ? planned.changes : {},
  )) {
    const field = importField(key)
    if (field === undefined) continue
    changes[key] = { before: inWords(field, before, cohort), after: inWords(field, after, cohort) }
  }
  return changes
}

/** A number that was taken in the place of the one in the file. */
function inPart(key: string, text: string, raw: string): string {
  const written = raw.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
  return text === raw || text === written ? text : masked(key, text)
}

function standing(planned: Planned | null, cohort: number): (key: string) => string | undefined {
  if (planned?.op !== 'insert') return () => undefined
  return (key) => {
    const field = fieldByKey(key)
    const value = planned.row[key]
    if (field === undefined || typeof value !== 'string') return undefined
    return valueText(field, value, { cohort, lang: 'zh' })
  }
}

const SHOWN: ReadonlySet<string> = new Set(FIELDS.map(({ key }) => key))

function updateChanges(planned: PersonUpdate, plan: Plan, cohort: number): Changes {
  const { id, before, patch, destination, willingness, groups, helper } = planned
  const changes: Changes = {}
  const put = (key: string, was: SqlValue | undefined, is: SqlValue | undefined): void => {
    const field = fieldByKey(key)
    if (field === undefined || !SHOWN.has(key)) return
    const [from, to] = [inWords(field, was, cohort), inWords(field, is, cohort)]
    if (from === to) return
    const isPlainNote =
      key === 'reason_note' && !hasRestrictedNote(plan.present.willingness.get(id) ?? {})
    const shown = isPlainNote ? was : concealed(key, was)
    changes[key] = { before: inWords(field, shown, cohort), after: to }
  }
  for (const [key, value] of Object.entries(patch)) put(key, before[key], value)
  Object.assign(changes, extraChanges(before.extra, patch.extra))
  if (destination !== null) {
    const present = plan.present.destinations.get(id)
    put('destination', present?.to_destination, destination.destination)
    for (const [key, value] of Object.entries(destination.details)) put(key, present?.[key], value)
  }
  if (willingness !== null) {
    const present = plan.present.willingness.get(id)
    if (willingness.willingness !== null)
      put('willingness', present?.willingness, willingness.willingness)
    if (willingness.reasons !== null)
      put('reasons', present?.reasons, willingness.reasons.join(','))
    if (willingness.reasonNote !== null) put('reason_note', present?.note, willingness.reasonNote)
  }
  if (groups.length > 0) put('group', '', groups.map(({ code }) => code).join(','))
  if (helper !== null) {
    const now = plan.present.helperName(helper)
    changes.helper = { before: plan.present.helperOf(id), after: now }
  }
  return changes
}

function extraChanges(was: SqlValue | undefined, is: SqlValue | undefined): Changes {
  if (is === undefined) return {}
  const [old, present] = [parseExtra(was), parseExtra(is)]
  const changed = Object.entries(present).filter(([header, text]) => old[header] !== text)
  return Object.fromEntries(
    changed.map(([header, text]) => [
      `extra:${header}`,
      { before: old[header] ?? '', after: text },
    ]),
  )
}

function concealed(key: string, value: SqlValue | undefined): SqlValue | undefined {
  return typeof value === 'string' ? masked(key, restrictedText(key, value)) : value
}

function inWords(field: FieldShape, value: SqlValue | undefined, cohort: number): string {
  if (value === null || value === undefined) return ''
  return valueText(field, String(value), { cohort, lang: 'zh' })
}

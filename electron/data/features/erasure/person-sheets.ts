// The sheets of one person's workbook, values in words.
import { codeName } from '#shared/codes/index.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import {
  DESTINATION_DETAIL_FIELDS,
  type Field,
  fieldByKey,
  GRADUATE_FIELDS,
} from '#shared/domain/fields/index.ts'
import { valueText } from '#shared/domain/fields/value-text.ts'
import { refusalText } from '#shared/text/refusals.ts'
import type { SheetRow, SheetSpec } from '../../excel/write/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { BEGINNING_OF_TIME, END_OF_TIME } from '../../state/intervals.ts'
import { schoolName } from '../accounts/repository.ts'
import { changeChunks } from '../history/changes.ts'
import { changesTable } from '../history/export.ts'
import { withholdNothing } from '../history/restricted-cells.ts'
import { appointments, contacts } from './contact-sheets.ts'
import { evidence } from './evidence-sheet.ts'
import { checks, questions } from './exchange-sheets.ts'
import { contactGroups, measures, platformRows, surveyRounds } from './guidance-sheets.ts'
import {
  selectOwnRows,
  selectStaffNames,
  selectUserNames,
  selectVacancyNames,
} from './person-rows.ts'
import { column, type Scope, type Subject, type Table, text } from './sheet-parts.ts'

export function personSheets(scope: Scope, id: number, person: Row, today: string): SheetSpec[] {
  const subject = { scope, id, person, today }
  return [
    roster(subject),
    destinations(subject),
    willingness(subject),
    groups(subject),
    pairings(subject),
    contacts(subject),
    appointments(subject),
    pushes(subject),
    evidence(subject),
    surveyRounds(subject),
    contactGroups(subject),
    measures(subject),
    platformRows(subject),
    questions(subject),
    checks(subject),
    findings(subject),
    changes(subject),
  ].map((table) => toSheet(subject, table))
}

function toSheet({ scope, person, today }: Subject, { name, columns, rows }: Table): SheetSpec {
  return {
    name,
    title: `个人信息：${name}`,
    lines: [
      { left: `${text(person.name)}　${text(person.student_no)}`, right: `导出日期：${today}` },
    ],
    columns,
    rows,
    total: null,
    totals: 'values',
    notes: [],
    signatures: [],
    frozenColumns: 0,
    bodySize: 11,
    mark: scope.info.practice ? '演示数据，不得上报' : null,
  }
}

function inWords({ scope }: Subject, field: Field, value: unknown): string {
  return valueText(field, text(value), { cohort: scope.info.cohort, lang: 'zh' })
}

const NAMED = [column('item', '项目', 20), column('content', '内容', 60)] as const

function roster(subject: Subject): Table {
  const { scope, person } = subject
  const own = GRADUATE_FIELDS.map((field) => {
    const school = field.key === 'school_id' && person.school_id !== null
    const value = school ? schoolName(scope.db, Number(person.school_id)) : person[field.key]
    return { item: field.header, content: inWords(subject, field, value) }
  })
  const extra = Object.entries(columnsOf(person.extra)).map(([item, content]) => ({
    item,
    content: text(content),
  }))
  const cohort = { item: '届次', content: text(person.cohort_year) }
  const rows = [cohort, ...own, ...extra].filter(({ content }) => content !== '')
  return { name: '基本信息', columns: NAMED, rows }
}

/** Columns of imported files that no field of ours takes, by their header. */
function columnsOf(stored: unknown): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(text(stored) || '{}')
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

const WHEN = [
  column('happen_date', '发生日期', 12),
  column('recorded_at', '登记时间', 18),
  column('user', '登记人', 10),
] as const

function when(scope: Scope): (row: Row) => SheetRow {
  const users = selectUserNames(scope.db)
  return (row) => ({
    happen_date: text(row.happen_date),
    recorded_at: minuteIn(text(row.recorded_at)),
    user: users.get(Number(row.user_id)) ?? '',
  })
}

function destinations(subject: Subject): Table {
  const { scope, id } = subject
  const { cohort } = scope.info
  const stamp = when(scope)
  const rows = selectOwnRows(scope.db, 'destination_event', id).map((row) => ({
    ...stamp(row),
    from: codeName(
      'destination',
      row.from_destination === null ? null : text(row.from_destination),
      cohort,
    ),
    to: codeName('destination', text(row.to_destination), cohort),
    note: text(row.note),
    ...Object.fromEntries(
      DESTINATION_DETAIL_FIELDS.map((field) => [
        field.key,
        inWords(subject, field, row[field.key]),
      ]),
    ),
  }))
  const columns = [
    ...WHEN,
    column('from', '原去向', 16),
    column('to', '毕业去向', 16),
    ...DESTINATION_DETAIL_FIELDS.map((field) => column(field.key, field.header, 14)),
    column('note', '说明', 16),
  ]
  return { name: '毕业去向', columns, rows }
}

function willingness(subject: Subject): Table {
  const { scope, id } = subject
  const { cohort } = scope.info
  const stamp = when(scope)
  const name = (code: unknown) => codeName('willingness', text(code), cohort)
  const reasons = fieldByKey('reasons')
  const rows = selectOwnRows(scope.db, 'willingness_event', id).map((row) => ({
    ...stamp(row),
    from: name(row.from_willingness),
    to: name(row.to_willingness),
    reasons: reasons === undefined ? '' : inWords(subject, reasons, row.reasons),
    reason_note: text(row.reason_note),
  }))
  const columns = [
    ...WHEN,
    column('from', '原意愿', 20),
    column('to', '就业意愿', 20),
    column('reasons', '未就业原因', 30),
    column('reason_note', '原因说明', 30),
  ]
  return { name: '就业意愿', columns, rows }
}

function groups({ scope, id }: Subject): Table {
  const membership = (derived: boolean) => (row: Row) => ({
    group: codeName('group', text(row.group_code), scope.info.cohort),
    from: row.valid_from === BEGINNING_OF_TIME ? '' : text(row.valid_from),
    to: row.valid_to === END_OF_TIME ? '' : text(row.valid_to),
    basis: derived ? '系统按规则认定' : text(row.basis),
  })
  const rows = [
    ...selectOwnRows(scope.db, 'group_membership', id).map(membership(false)),
    ...selectOwnRows(scope.db, 'derived_membership', id).map(membership(true)),
  ]
  const columns = [
    column('group', '重点群体', 30),
    column('from', '自', 12),
    column('to', '至（不含）', 12),
    column('basis', '认定依据', 40),
  ]
  return { name: '重点群体', columns, rows }
}

function pairings({ scope, id }: Subject): Table {
  const names = selectStaffNames(scope.db)
  const rows = selectOwnRows(scope.db, 'pairing', id).map((row) => ({
    helper: names.get(Number(row.staff_id)) ?? '',
    role: codeName('staff_role', text(row.role), scope.info.cohort),
    from: text(row.start_date),
    to: text(row.end_date),
  }))
  const columns = [
    column('helper', '帮扶责任人', 20),
    column('role', '身份', 16),
    column('from', '自', 12),
    column('to', '至（不含）', 12),
  ]
  return { name: '结对帮扶', columns, rows }
}

function pushes({ scope, id }: Subject): Table {
  const { cohort } = scope.info
  const names = selectStaffNames(scope.db)
  const titles = selectVacancyNames(scope.db)
  const rows = selectOwnRows(scope.db, 'push', id).map((row) => ({
    ...titles.get(Number(row.vacancy_id)),
    day: text(row.day),
    way: codeName('contact_way', text(row.way), cohort),
    staff: names.get(Number(row.staff_id)) ?? '',
    feedback: codeName('push_feedback', text(row.feedback), cohort),
    feedback_day: text(row.feedback_day),
    feedback_note: text(row.feedback_note),
  }))
  const columns = [
    column('title', '岗位', 24),
    column('employer', '用人单位', 30),
    column('day', '推送日期', 12),
    column('way', '方式', 12),
    column('staff', '推送人', 12),
    column('feedback', '反馈', 10),
    column('feedback_day', '反馈日期', 12),
    column('feedback_note', '反馈说明', 30),
  ]
  return { name: '岗位推送', columns, rows }
}

function findings({ scope, id }: Subject): Table {
  const rows = selectOwnRows(scope.db, 'cell_issue', id).map((row) => ({
    field: fieldByKey(text(row.field))?.header ?? text(row.field),
    rule: refusalText(text(row.rule), 'zh'),
    raw: text(row.raw_value),
  }))
  const columns = [
    column('field', '项目', 20),
    column('rule', '待核内容', 50),
    column('raw', '原文', 40),
  ]
  return { name: '待核问题', columns, rows }
}

const ALL = { batch: null, userId: null, kind: null, field: null, from: null, to: null, text: '' }

function changes({ scope, id }: Subject): Table {
  return changesTable(
    scope,
    [...changeChunks(scope, { ...ALL, graduateId: id }, withholdNothing)].flat(),
  )
}

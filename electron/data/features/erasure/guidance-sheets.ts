// In which rounds, groups and measures a person stood, and what the platform said of them. Of a record that is of many
// only what it is: what was written about it may name others.
import type { Database } from 'better-sqlite3'
import { historyValueText } from '#shared/text/history.ts'
import type { PersonTable, Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { selectOwnRows } from './person-rows.ts'
import { column, type Subject, type Table, text } from './sheet-parts.ts'

type Shared = 'survey_round' | 'contact_group' | 'measure' | 'platform_list'
type Read = (table: string, row: Row, column: string) => string

function sheet(
  { scope, id }: Subject,
  [own, by, shared]: readonly [PersonTable, string, Shared],
  tell: (row: Row, of: Row, read: Read) => Record<string, string>,
): Table['rows'] {
  const records = selectRecords(scope.db, shared)
  const read: Read = (table, row, name) => {
    const value = row[name]
    const stored = value === null || value === undefined ? null : String(value)
    return historyValueText(`${table}_${name}`, stored, scope.info.cohort, 'zh')
  }
  return selectOwnRows(scope.db, own, id).map((row) =>
    tell(row, records.get(Number(row[by])) ?? {}, read),
  )
}

function selectRecords(db: Database, table: Shared): ReadonlyMap<number, Row> {
  const rows = prepared(db, `SELECT * FROM ${table}`).all() as Row[]
  return new Map(rows.map((row) => [Number(row.id), row]))
}

export function surveyRounds(subject: Subject): Table {
  const tables = ['survey_member', 'round_id', 'survey_round'] as const
  return {
    name: '摸排',
    columns: [
      column('name', '摸排', 30),
      column('from', '开始日期', 12),
      column('to', '结束日期', 12),
    ],
    rows: sheet(subject, tables, (_row, round) => ({
      name: text(round.name),
      from: text(round.start_date),
      to: text(round.end_date),
    })),
  }
}

export function contactGroups(subject: Subject): Table {
  const tables = ['contact_group_member', 'group_id', 'contact_group'] as const
  return {
    name: '联络群',
    columns: [
      column('name', '联络群', 30),
      column('kind', '类型', 16),
      column('channel', '平台', 14),
      column('keeper', '群主', 14),
      column('closed', '停用日期', 12),
    ],
    rows: sheet(subject, tables, (_row, group, read) => ({
      name: text(group.name),
      kind: read('contact_group', group, 'kind'),
      channel: text(group.channel),
      keeper: text(group.keeper),
      closed: text(group.closed_on),
    })),
  }
}

export function measures(subject: Subject): Table {
  const tables = ['measure_link', 'measure_id', 'measure'] as const
  return {
    name: '工作措施',
    columns: [
      column('kind', '类型', 16),
      column('title', '工作措施', 30),
      column('number', '文号/学分', 20),
      column('from', '开始日期', 12),
      column('to', '结束日期', 12),
      column('departments', '责任部门', 24),
    ],
    rows: sheet(subject, tables, (_row, measure, read) => ({
      kind: read('measure', measure, 'kind'),
      title: text(measure.title),
      number: text(measure.number),
      from: text(measure.date_from),
      to: text(measure.date_to),
      departments: text(measure.departments),
    })),
  }
}

export function platformRows(subject: Subject): Table {
  const tables = ['platform_row', 'list_id', 'platform_list'] as const
  return {
    name: '平台对账',
    columns: [
      column('day', '名单日期', 12),
      column('student_no', '平台上的学号', 16),
      column('name', '平台上的姓名', 14),
      column('destination', '平台上的去向', 24),
      column('details', '平台上的去向信息', 40),
      column('decision', '处理', 14),
      column('reason', '说明', 24),
      column('decided_on', '处理日期', 12),
    ],
    rows: sheet(subject, tables, (row, list, read) => ({
      day: text(list.day),
      student_no: text(row.student_no),
      name: text(row.name),
      destination: read('platform_row', row, 'destination'),
      details: read('platform_row', row, 'details'),
      decision: read('platform_row', row, 'decision'),
      reason: text(row.reason),
      decided_on: text(row.decided_on),
    })),
  }
}

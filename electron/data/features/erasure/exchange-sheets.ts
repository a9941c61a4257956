// What the central office asked about a person, and what calling the person found.
import { codeName } from '#shared/codes/index.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'
import { prepared } from '../../ledger-file/query.ts'
import { column, type Subject, type Table, text } from './sheet-parts.ts'

export function questions({ scope, id }: Subject): Table {
  const rows = prepared(
    scope.db,
    `SELECT q.*, coalesce(p.name, '') AS period FROM question q LEFT JOIN period p ON p.id = q.period_id
      WHERE q.graduate_id = ? ORDER BY q.id`,
  ).all(id) as Row[]
  const columns = [
    ...[column('period', '报送期', 24), column('asked', '提问', 50), column('on', '提问时间', 18)],
    ...[column('answer', '答复', 50), column('answered', '答复时间', 18)],
  ]
  return {
    name: '中心提问',
    columns,
    rows: rows.map((row) => ({
      ...{ period: text(row.period), asked: text(row.asked), answer: text(row.answer) },
      on: minuteIn(text(row.asked_at)),
      answered: row.answered_at === null ? '' : minuteIn(text(row.answered_at)),
    })),
  }
}

export function checks({ scope, id }: Subject): Table {
  const { cohort } = scope.info
  const rows = prepared(
    scope.db,
    `SELECT v.*, p.name AS period FROM verification v JOIN period p ON p.id = v.period_id
      WHERE v.graduate_id = ? ORDER BY v.id`,
  ).all(id) as Row[]
  const columns = [
    ...[column('period', '报送期', 24), column('drawn', '抽取时间', 18)],
    ...[column('result', '核查结果', 12), column('note', '说明', 50)],
    ...[column('by', '核查人', 12), column('on', '核查日期', 12)],
  ]
  return {
    name: '电话核查',
    columns,
    rows: rows.map((row) => ({
      ...{ period: text(row.period), drawn: minuteIn(text(row.drawn_at)) },
      result: row.result === '' ? '' : codeName('check_result', text(row.result), cohort),
      ...{ note: text(row.note), by: text(row.checked_by), on: text(row.checked_on) },
    })),
  }
}

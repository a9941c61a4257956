// Contacts and appointments among the sheets of a person's workbook. It is for the person: nothing is withheld.
import { codeName } from '#shared/codes/index.ts'
import { minuteIn } from '#shared/domain/day/index.ts'
import { selectOwnRows, selectStaffNames, selectUserNames } from './person-rows.ts'
import { column, type Subject, type Table, text } from './sheet-parts.ts'

export function contacts({ scope, id }: Subject): Table {
  const { db, info } = scope
  const [staff, users] = [selectStaffNames(db), selectUserNames(db)]
  const rows = selectOwnRows(db, 'contact', id).map((row) => ({
    day: text(row.day),
    kind: codeName('contact_kind', text(row.kind), info.cohort),
    way: codeName('contact_way', text(row.way), info.cohort),
    result: codeName('contact_result', text(row.result), info.cohort),
    content: text(row.content),
    expected: [row.expected_before, row.expected_after].map(text).filter(Boolean).join(' → '),
    next: [row.next_date, row.next_action].map(text).filter(Boolean).join(' '),
    staff: staff.get(Number(row.staff_id)) ?? '',
    minutes: text(row.minutes),
    recorded_at: minuteIn(text(row.recorded_at)),
    user: users.get(Number(row.user_id)) ?? '',
  }))
  const columns = [
    column('day', '日期', 12),
    column('kind', '服务类型', 14),
    column('way', '方式', 12),
    column('result', '结果', 14),
    column('content', '内容', 50),
    column('expected', '就业期望（前 → 后）', 24),
    column('next', '下次联系', 20),
    column('staff', '帮扶人', 14),
    column('minutes', '时长（分钟）', 10),
    column('recorded_at', '登记时间', 18),
    column('user', '登记人', 10),
  ]
  return { name: '联系记录', columns, rows }
}

export function appointments({ scope, id }: Subject): Table {
  const staff = selectStaffNames(scope.db)
  const rows = selectOwnRows(scope.db, 'appointment', id).map((row) => ({
    day: text(row.day),
    time: text(row.time),
    place: text(row.place),
    purpose: text(row.purpose),
    staff: staff.get(Number(row.staff_id)) ?? '',
    state: codeName('appointment_state', text(row.state), scope.info.cohort),
    note: text(row.note),
  }))
  const columns = [
    column('day', '日期', 12),
    column('time', '时间', 8),
    column('place', '地点', 20),
    column('purpose', '事由', 30),
    column('staff', '帮扶人', 14),
    column('state', '状态', 10),
    column('note', '备注', 30),
  ]
  return { name: '预约', columns, rows }
}

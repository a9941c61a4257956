// The list of names below R9: who moved on which day, from where to where.
import type { ReportColumn } from '#shared/schemas/report.ts'
import { textColumn } from './columns.ts'

export const CHANGE_KINDS = ['landed', 'fallback', 'movedIn', 'movedOut'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

export type NamedChange = Readonly<{
  day: string
  kind: ChangeKind
  /** learnt after the day was frozen, or taken back since */
  correction: 'added' | 'gone' | null
  id: number
  /** empty: no longer on the list of names */
  name: string
  studentNo: string
  school: string
  major: string
  /** codes of the destinations before and after; null: none */
  from: string | null
  to: string | null
}>

const COLUMNS: readonly ReportColumn[] = [
  textColumn('day', '日期', { width: 12 }),
  textColumn('kind', '变动', { width: 20 }),
  textColumn('student_no', '学号', { width: 14 }),
  textColumn('name', '姓名', { width: 10 }),
  textColumn('school', '学院', { width: 18 }),
  textColumn('major', '专业', { width: 18 }),
  textColumn('from', '原去向', { width: 18 }),
  textColumn('to', '现去向', { width: 18 }),
]

const KINDS: Readonly<Record<ChangeKind, string>> = {
  landed: '新增落实',
  fallback: '回退',
  movedIn: '名单调入',
  movedOut: '名单调出',
}
const CORRECTIONS = { added: '日清后补记：', gone: '日清后撤销：' } as const
const UNKNOWN = '（已不在名单）'
const NONE = '（未登记）'

export function changeDetails(
  changes: readonly NamedChange[],
  destinationName: (code: string) => string,
) {
  const destination = (code: string | null): string =>
    code === null ? NONE : destinationName(code)
  return {
    title: '变动名单',
    columns: COLUMNS,
    rows: changes.map(({ id, correction, kind, name, studentNo, from, to, ...own }) => ({
      key: String(id),
      cells: {
        day: own.day,
        kind: `${correction === null ? '' : CORRECTIONS[correction]}${KINDS[kind]}`,
        student_no: studentNo,
        name: name === '' ? UNKNOWN : name,
        school: own.school,
        major: own.major,
        from: kind === 'movedIn' ? '' : destination(from),
        to: kind === 'movedOut' ? '' : destination(to),
      },
    })),
  }
}

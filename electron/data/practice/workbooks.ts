// The three files of a university, as its systems export them: roster, employment plan, list of the registered poor.
import { join } from 'node:path'
import { type PlainCell, writePlainWorkbook } from '../excel/write/plain.ts'
import type { Outcome } from './destinations.ts'
import type { Person } from './people.ts'

type Column<T> = readonly [header: string, pinyin: string, cell: (row: T) => PlainCell]

const ROSTER: readonly Column<Person>[] = [
  ['学号', 'xh', (p) => p.studentNo],
  ['姓名', 'xm', (p) => p.name],
  ['性别', 'xb', (p) => p.sex],
  ['身份证号', 'sfzh', (p) => p.idNo],
  ['考生号', 'ksh', (p) => p.examNo],
  ['民族', 'mz', (p) => p.nation],
  ['政治面貌', 'zzmm', (p) => p.politics],
  ['所在院系', 'szyx', (p) => p.school.name],
  ['专业代码', 'zydm', (p) => p.major.code],
  ['专业名称', 'zymc', (p) => p.major.name],
  ['班级', 'szbj', (p) => p.className],
  ['学历', 'xl', () => '本科生毕业'],
  ['学制', 'xz', () => '4'],
  ['入学日期', 'rxsj', () => '20160901'],
  ['毕业日期', 'byrq', () => '20200630'],
  ['培养方式', 'pyfs', () => '非定向'],
  ['师范生类别', 'sfslb', () => '非师范生'],
  ['困难生类别', 'knslb', (p) => p.hardship.name],
  ['困难生类别代码', 'knslbdm', (p) => p.hardship.code],
  ['生源所在地代码', 'syszddm', (p) => p.origin],
  ['城乡生源', 'cxsy', (p) => p.urban],
  ['手机号', 'sjh', (p) => p.mobile],
]

const PLAN: readonly Column<Outcome>[] = [
  ['学号', '', (o) => o.person.studentNo],
  ['姓名', '', (o) => o.person.name],
  ['性别', '', (o) => o.person.sex],
  ['专业名称', '', (o) => o.person.major.name],
  ['毕业去向', '', (o) => o.destination],
  ['就业意愿', '', (o) => o.wish?.name ?? null],
  ['未就业原因', '', (o) => o.reasons || null],
  ['签约日期', '', (o) => (o.signed === null ? null : new Date(`${o.signed}T00:00:00Z`))],
  ['单位名称', '', (o) => o.employer?.name ?? null],
  ['单位性质', '', (o) => o.employer?.type ?? null],
  ['单位行业', '', (o) => o.employer?.industry ?? null],
  ['单位所在地代码', '', (o) => o.employer?.region ?? null],
  ['工作职位类别', '', (o) => o.employer?.position ?? null],
  ['单位联系人', '', (o) => o.contact?.name ?? null],
  ['单位联系人电话', '', (o) => o.contact?.phone ?? null],
  ['月薪', '', (o) => o.pay],
  ['达到最低工资标准', '', (o) => (o.pay === null ? null : '是')],
  ['升学院校', '', (o) => o.study?.school ?? null],
  ['升学专业', '', (o) => o.study?.major ?? null],
  ['创业类型', '', (o) => o.startup],
  ['自由职业内容', '', (o) => o.freelance],
]

const POOR: readonly Column<Person>[] = [
  ['学院', '', (p) => p.school.name],
  ['学号', '', (p) => p.studentNo],
  ['姓名', '', (p) => p.name],
  ['类别', '', () => '建档立卡贫困家庭'],
]

/** Writes the files into a folder; their paths in the order in which they are to be imported. */
export async function writeWorkbooks(
  folder: string,
  outcomes: readonly Outcome[],
): Promise<readonly string[]> {
  const people = outcomes.map((outcome) => outcome.person)
  const poor = people.filter((person) => person.registeredPoor)
  const paths = ['生源库.xlsx', '就业方案.xlsx', '建档立卡名单.xlsx'].map((name) =>
    join(folder, name),
  )
  const [roster = '', plan = '', list = ''] = paths
  await writePlainWorkbook(roster, '毕业生生源库', [
    headers(ROSTER),
    ROSTER.map(([, pinyin]) => pinyin),
    ...cellsOf(ROSTER, people),
  ])
  await writePlainWorkbook(plan, '就业方案', [headers(PLAN), ...cellsOf(PLAN, outcomes)])
  await writePlainWorkbook(list, '建档立卡', [
    ['2020届建档立卡毕业生名单（资助中心）'],
    headers(POOR),
    ...cellsOf(POOR, poor),
  ])
  return paths
}

function headers<T>(columns: readonly Column<T>[]): readonly string[] {
  return columns.map(([header]) => header)
}

function cellsOf<T>(columns: readonly Column<T>[], rows: readonly T[]): readonly PlainCell[][] {
  return rows.map((row) => columns.map(([, , cell]) => cell(row)))
}

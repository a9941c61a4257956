// What `report` is asked beside the table: the period, the rows, of whom, and which figure.
import { type CodeListName, codeByCode, findCode } from '#shared/codes/index.ts'
import { todayIn } from '#shared/domain/day/index.ts'
import { periodOf, REGULAR_PERIODS } from '#shared/domain/period/index.ts'
import { findRegion, province } from '#shared/domain/regions/index.ts'
import {
  ReportId,
  type ReportQuestion,
  type ReportTable,
  ReportWhere,
  RowKind,
} from '#shared/schemas/report.ts'
import { type Arguments, readDay, readKnown, usage, within } from './arguments.ts'

type WhereKey = keyof ReportWhere
type Read = (text: string, cohort: number) => string | undefined

/** One table, or several with commas between them. */
export function readReports(text: string): ReportId[] {
  return text.split(',').map((word) => {
    const { data } = ReportId.safeParse(word.trim())
    if (data === undefined)
      throw usage(`报表应为 ${ReportId.options.join('、')} 之一，或用逗号隔开的几个`)
    return data
  })
}

const asWritten: Read = (text) => text
const coded =
  (list: CodeListName): Read =>
  (text, cohort) =>
    (codeByCode(list, text, cohort) ?? findCode(list, text, cohort))?.code
const inProvince: Read = (text) => province(findRegion(text)?.code ?? '')?.code

/** By key: what it is called, and how what is typed becomes what is stored. */
const CONDITIONS: Readonly<Record<WhereKey, readonly [name: string, read: Read]>> = {
  school: ['学院', asWritten],
  major_name: ['专业', asWritten],
  class_name: ['班级', asWritten],
  edu_level: ['学历', coded('education')],
  sex: ['性别', coded('sex')],
  nation: ['民族', coded('nation')],
  origin_code: ['生源地', (text) => findRegion(text)?.code],
  origin_province: ['生源省', inProvince],
  urban_rural: ['城乡生源', coded('urban_rural')],
  hardship: ['困难生类别', coded('hardship')],
  teacher_type: ['师范生类别', coded('teacher')],
  train_mode: ['培养方式', coded('training')],
  study_form: ['学习形式', coded('study_form')],
  politics: ['政治面貌', coded('politics')],
  employer_type: ['单位性质', coded('employer_type')],
  industry: ['单位行业', coded('industry')],
  work_province: ['单位所在省', inProvince],
  group: ['重点群体', coded('group')],
}

const WHERE = /^([^=]+)=(.+)$/su

type Asked = Omit<ReportQuestion, 'report'>

/** As it is said, or where the daily, weekly, ten-day or monthly report of the day begins. */
function readFrom(args: Arguments, asOf: string | null): string | null {
  const from = readDay(args, 'from')
  const word = args.text('kind')
  if (word === null) return from
  const kind = REGULAR_PERIODS.find((one) => one === word.toUpperCase())
  if (kind === undefined) throw usage('--kind 应为 D 日报、W 周报、X 旬报或 M 月报')
  if (from !== null) throw usage('--kind 与 --from 只写一个')
  return periodOf(kind, asOf ?? todayIn(new Date())).from
}

/** Everything that can be told without the ledger's lists of codes. */
export function readAsked(args: Arguments): Omit<Asked, 'where'> {
  const asOf = readDay(args, 'as-of')
  const from = readFrom(args, asOf)
  const rows = args.text('rows')
  if (from !== null && asOf !== null && from > asOf) throw usage('--from 不能晚于 --as-of')
  return {
    asOf,
    known: readKnown(args),
    ...(from === null ? {} : { from }),
    ...(rows === null
      ? {}
      : { rows: within(RowKind, rows, '--rows', `应为 ${RowKind.options.join('、')} 之一`) }),
  }
}

/** Of whom. */
export function readWhere(args: Arguments, cohort: number): Pick<Asked, 'where'> {
  const words = args.several('where')
  if (words.length === 0) return {}
  const where: Partial<Record<string, string>> = {}
  for (const word of words) {
    const [, name = '', text = ''] = WHERE.exec(word) ?? []
    if (name === '') throw usage(`--where ${word} 应写成 条件=值，如 性别=女`)
    const [key, read] = conditionNamed(name.trim())
    if (where[key] !== undefined) throw usage(`--where ${name} 只写一次`)
    const value = read(text.trim(), cohort)
    if (value === undefined) throw usage(`--where ${word}：值无法识别`)
    where[key] = value
  }
  return { where: within(ReportWhere, where, '--where', '的值太长') }
}

function conditionNamed(name: string): readonly [key: string, read: Read] {
  for (const [key, [title, read]] of Object.entries(CONDITIONS)) {
    if (key === name || title === name) return [key, read]
  }
  const names = Object.values(CONDITIONS).map(([title]) => title)
  throw usage(`--where 没有条件 ${name}，可用：${names.join('、')}`)
}

/** ROW/COLUMN of a table; without a row the total. A row may be written by its name: 会计学院. */
export function readFigure(
  text: string,
  { keys, columns, total }: ReportTable,
): Readonly<{ row: string; column: string }> {
  const cut = text.lastIndexOf('/')
  if (cut < 0) throw usage('--figure 应写成 行/列，如 会计学院/landed；合计写 /landed')
  const [row, column] = [text.slice(0, cut), text.slice(cut + 1)]
  const open = columns.filter(({ opens }) => opens)
  if (open.every(({ key }) => key !== column)) {
    throw usage(
      open.length === 0
        ? '这张表的数字背后没有人员名单'
        : `--figure 没有列 ${column}，可用：${open.map(({ key }) => key).join('、')}`,
    )
  }
  if (row === '' && total !== null) return { row, column }
  const known = [row, `=${row}`].find((key) => keys.includes(key))
  if (known === undefined) throw usage(`--figure 没有行 ${row}，可用：${someOf(keys)}`)
  return { row: known, column }
}

const SHOWN = 20
const someOf = (keys: readonly string[]): string =>
  keys.length === 0
    ? '这张表没有行'
    : keys.slice(0, SHOWN).join('、') + (keys.length > SHOWN ? `等 ${keys.length} 行` : '')

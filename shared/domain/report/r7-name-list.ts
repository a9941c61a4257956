// R7 未就业毕业生花名册（台账）. ID numbers are never printed.

import { type CodeListName, codeName } from '#shared/codes/index.ts'
import type { ReportColumn, ReportTable } from '#shared/schemas/report.ts'
import { allDestinations } from '../destination/facts.ts'
import { isInLedger } from '../destination/index.ts'
import { hasRestrictedNote, restrictedText } from '../fields/restricted.ts'
import { DEFAULT_WILLINGNESS } from '../willingness/index.ts'
import { countColumn, textColumn } from './columns.ts'
import { frame } from './frame.ts'
import type { NameRow, ReportHead } from './types.ts'

const COLUMNS: readonly ReportColumn[] = [
  countColumn('no', '序号', { width: 5 }),
  textColumn('student_no', '学号', { width: 12 }),
  textColumn('name', '姓名', { width: 9 }),
  textColumn('sex', '性别', { width: 5 }),
  textColumn('nation', '民族', { width: 7 }),
  textColumn('school', '学院', { width: 10 }),
  textColumn('major', '专业', { width: 10 }),
  textColumn('class_name', '班级', { width: 10 }),
  textColumn('education', '学历', { width: 5 }),
  textColumn('origin', '生源地', { width: 12 }),
  textColumn('hardship', '困难类别', { width: 7 }),
  textColumn('groups', '重点群体', { width: 12 }),
  textColumn('mobile', '手机', { width: 12 }),
  textColumn('destination', '毕业去向', { width: 11 }),
  textColumn('willingness', '就业意愿', { width: 9 }),
  textColumn('reasons', '未就业原因', { width: 13 }),
  textColumn('intent', '意向地区/岗位', { width: 9 }),
  textColumn('helper', '帮扶责任人', { width: 7 }),
  textColumn('measures', '帮扶措施', { width: 12 }),
  textColumn('last_contact', '最近联系日期/方式/结果', { width: 9 }),
  countColumn('posts', '推荐岗位数', { width: 6 }),
  textColumn('next_contact', '下次联系', { width: 10 }),
  textColumn('remark', '备注', { width: 9 }),
]

/** Destinations of people who stand in the ledger; none recorded yet stands in it too. */
export const LEDGER_DESTINATIONS: readonly string[] = allDestinations
  .map((facts) => facts.code)
  .filter(isInLedger)

/** Name of a stored code; empty where nothing is known. */
type Namer = (list: CodeListName, code: string | null) => string

type Restricted = Pick<NameRow, 'hardship' | 'groups' | 'willingness' | 'reasons' | 'reasonNote'>

/** What is said of somebody with asterisks for what is restricted. */
function withheld<Row extends Restricted>(row: Row): Row {
  const { hardship, groups, willingness, reasons, reasonNote } = row
  const isAbout = hasRestrictedNote({
    willingness: willingness ?? '',
    reasons: reasons.join(','),
  })
  return {
    ...row,
    hardship: hardship === null ? null : restrictedText('hardship', hardship),
    groups: groups.map((code) => restrictedText('group', code)),
    willingness: willingness === null ? null : restrictedText('willingness', willingness),
    reasons: reasons.map((code) => restrictedText('reasons', code)),
    reasonNote: isAbout ? restrictedText('reason_note', reasonNote) : reasonNote,
  }
}

/** Whether something of somebody is withheld until it is asked for. */
export function isWithheldIn({ hardship, groups, willingness, reasons }: Restricted): boolean {
  // The note is withheld for what the codes say alone.
  const codes = { hardship, group: groups.join(','), willingness, reasons: reasons.join(',') }
  return Object.entries(codes).some(
    ([field, code]) => code !== null && restrictedText(field, code) !== code,
  )
}

function reasonText({ reasons, reasonNote: note }: NameRow, name: Namer): string {
  const words = reasons.map((code) => name('reason', code))
  return [...words, ...(note === '' ? [] : [note])].join('、')
}

/** 湖南省长沙市、湖南省株洲市／会计 */
function intentText({ intentRegions, intentPosition }: NameRow): string {
  return [intentRegions.join('、'), intentPosition ?? ''].filter((words) => words !== '').join('／')
}

/** 2020-07-01／电话／已联系上 */
function contactText({ lastContact }: NameRow, name: Namer): string {
  if (lastContact === null) return ''
  const { day, way, result } = lastContact
  return [day, name('contact_way', way), name('contact_result', result)].join('／')
}

function figures(row: NameRow, no: number, name: Namer): ReportTable['rows'][number] {
  return {
    no,
    student_no: row.studentNo ?? '',
    name: row.name,
    sex: name('sex', row.sex),
    nation: name('nation', row.nation),
    school: row.school ?? '',
    major: row.major ?? '',
    class_name: row.className ?? '',
    education: name('education', row.education),
    origin: row.origin,
    hardship: name('hardship', row.hardship ?? ''),
    groups: row.groups.map((code) => name('group', code)).join('、'),
    mobile: row.mobile ?? '',
    destination: name('destination', row.destination),
    willingness: name('willingness', row.willingness ?? DEFAULT_WILLINGNESS),
    reasons: reasonText(row, name),
    intent: intentText(row),
    helper: row.helper ?? '',
    measures: row.plan ?? '',
    last_contact: contactText(row, name),
    posts: row.posts,
    next_contact: row.nextContact ?? '',
    remark: row.remark ?? '',
  }
}

/** R7 from the people who stand in the ledger as of a day, in the order given. */
export function nameListReport(head: ReportHead, people: readonly NameRow[]): ReportTable {
  const name: Namer = (list, code) => codeName(list, code, head.cohort)
  return frame(head, {
    report: 'R7',
    title: '未就业毕业生花名册（台账）',
    columns: COLUMNS,
    rows: people.map((row, index) => ({
      key: String(row.id),
      cells: figures(row.isOpen ? row : withheld(row), index + 1, name),
    })),
    total: null,
    notes: [`共${people.length}人。`, ...restrictedNotes(people)],
  })
}

function restrictedNotes(people: readonly NameRow[]): string[] {
  const concerned = people.filter(isWithheldIn)
  const open = concerned.filter(({ isOpen }) => isOpen).length
  const masked = concerned.length - open
  return [
    ...(masked === 0 ? [] : [`其中${masked}人的健康、残疾等受限信息以***代替。`]),
    ...(open === 0 ? [] : [`含${open}人的健康、残疾等受限信息，请注意保密。`]),
  ]
}

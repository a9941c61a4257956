// What the change history shows: names of fields and stored values in words, the same on the page, in the exported
// workbook and on the command line.
import { type CodeListName, codeName } from '../codes/index.ts'
import { fieldByKey } from '../domain/fields/index.ts'
import { regionName } from '../domain/regions/index.ts'
import { educationAskedText } from '../domain/vacancy/index.ts'
import { GUIDANCE_FIELDS, GUIDANCE_LISTS, guidanceValueText } from './history-guidance.ts'
import { refusalText } from './refusals.ts'
import type { Bilingual, Lang } from './template.ts'

/** Before the key of a cell whose finding (what could not be understood there) came or went. */
export const FINDING = 'finding:'

/** The key of the cell that a field of the history is about. */
export const cellOf = (field: string): string =>
  field.startsWith(FINDING) ? field.slice(FINDING.length) : field

const NAMES: Readonly<Record<string, Bilingual>> = {
  ...GUIDANCE_FIELDS,
  person: { zh: '整条记录', en: 'whole record' },
  happen_date: { zh: '生效日期', en: 'effective day' },
  valid_from: { zh: '认定起始日', en: 'group member from' },
  valid_to: { zh: '认定截止日', en: 'group member until' },
  note: { zh: '去向说明', en: 'note on the destination' },
  break_reason: { zh: '解约/回退原因', en: 'reason of the break-off' },
  extra: { zh: '其他列', en: 'other columns' },
  helper_until: { zh: '结对截止日期', en: 'paired until' },
  pairing_role: { zh: '帮扶人身份', en: 'role of the helper' },
  staff_name: { zh: '帮扶人员姓名', en: 'name of the staff member' },
  staff_title: { zh: '职务/职称', en: 'title' },
  staff_department: { zh: '部门', en: 'department' },
  staff_role: { zh: '身份', en: 'role' },
  staff_mobile: { zh: '帮扶人员手机', en: 'mobile of the staff member' },
  staff_left: { zh: '离开日期', en: 'left on' },
  employer_note: { zh: '单位备注', en: 'note on the employer' },
  employer_removed: { zh: '移除时间', en: 'removed at' },
  vacancy_employer: { zh: '招聘单位', en: 'employer of the vacancy' },
  vacancy_title: { zh: '岗位名称', en: 'title of the vacancy' },
  vacancy_education: { zh: '学历要求', en: 'education asked for' },
  vacancy_note: { zh: '岗位说明', en: 'note on the vacancy' },
  headcount: { zh: '招聘人数', en: 'headcount' },
  pay_min: { zh: '月薪下限', en: 'pay from' },
  pay_max: { zh: '月薪上限', en: 'pay to' },
  pay_note: { zh: '薪资说明', en: 'note on the pay' },
  majors: { zh: '专业要求', en: 'majors' },
  source: { zh: '来源', en: 'source' },
  source_ref: { zh: '来源编号', en: 'number at the source' },
  deadline: { zh: '截止日期', en: 'deadline' },
  link: { zh: '链接', en: 'link' },
  contact: { zh: '联系方式', en: 'contact' },
  added_on: { zh: '登记日期', en: 'added on' },
  withdrawn_on: { zh: '撤下日期', en: 'withdrawn on' },
  push_vacancy: { zh: '推送岗位', en: 'vacancy pushed' },
  push_day: { zh: '推送日期', en: 'pushed on' },
  push_way: { zh: '推送方式', en: 'way of the push' },
  push_staff: { zh: '推送人', en: 'pushed by' },
  push_feedback: { zh: '岗位反馈', en: 'feedback' },
  push_feedback_day: { zh: '反馈日期', en: 'day of the feedback' },
  push_feedback_note: { zh: '反馈说明', en: 'note on the feedback' },
  school_name: { zh: '学院名称', en: 'name of the school' },
  school_code: { zh: '学院代码', en: 'code of the school' },
  contact_day: { zh: '联系日期', en: 'day of the contact' },
  contact_kind: { zh: '服务类型', en: 'kind of the contact' },
  contact_way: { zh: '联系方式', en: 'way of the contact' },
  contact_result: { zh: '联系结果', en: 'result of the contact' },
  contact_content: { zh: '联系内容', en: 'content of the contact' },
  contact_next_action: { zh: '下一步', en: 'next step' },
  contact_next_date: { zh: '约定的下次联系日期', en: 'next contact agreed' },
  contact_staff: { zh: '联系人（帮扶人员）', en: 'who made the contact' },
  contact_minutes: { zh: '时长（分钟）', en: 'minutes' },
  contact_expected_before: { zh: '引导前的期望', en: 'expected before' },
  contact_expected_after: { zh: '引导后的期望', en: 'expected after' },
  appointment_day: { zh: '预约日期', en: 'day of the appointment' },
  appointment_time: { zh: '预约时间', en: 'time of the appointment' },
  appointment_place: { zh: '预约地点', en: 'place of the appointment' },
  appointment_purpose: { zh: '预约事由', en: 'purpose of the appointment' },
  appointment_staff: { zh: '预约的帮扶人员', en: 'staff of the appointment' },
  appointment_state: { zh: '预约状态', en: 'state of the appointment' },
  appointment_note: { zh: '预约备注', en: 'note on the appointment' },
  '': { zh: '—', en: '—' },
}

/** The name of a field of the history; an unknown one comes back as it is. */
export function historyFieldText(field: string, lang: Lang): string {
  if (field.startsWith(FINDING)) {
    const cell = historyFieldText(field.slice(FINDING.length), lang)
    return lang === 'en' ? `${cell} (to check)` : `${cell}（待核对）`
  }
  return NAMES[field]?.[lang] ?? fieldByKey(field)?.header ?? field
}

const SCREENS: Readonly<Record<string, Bilingual>> = {
  ledger: { zh: '台账', en: 'ledger' },
  imports: { zh: '导入', en: 'imports' },
  history: { zh: '变更记录', en: 'history' },
  reports: { zh: '报表', en: 'reports' },
  staff: { zh: '帮扶人员', en: 'staff' },
  erasure: { zh: '保存与删除', en: 'retention and erasure' },
  vacancies: { zh: '岗位', en: 'vacancies' },
  today: { zh: '今日', en: 'today' },
  card: { zh: '毕业生卡片', en: 'card of a graduate' },
  person: { zh: '毕业生卡片', en: 'card of a graduate' },
  classes: { zh: '分类', en: 'classes' },
  activities: { zh: '活动', en: 'activities' },
  platform: { zh: '平台对账', en: 'reconciliation with the platform' },
  settings: { zh: '设置', en: 'settings' },
  users: { zh: '用户', en: 'users' },
  backups: { zh: '备份', en: 'backups' },
  salvage: { zh: '抢救', en: 'salvage' },
  cli: { zh: '命令行', en: 'command line' },
}

/** Where a batch was asked for; an unknown place comes back as it is. */
export function historyScreenText(screen: string, lang: Lang): string {
  return SCREENS[screen]?.[lang] ?? screen
}

/** Of fields that the dictionary of a graduate does not know. */
export const LISTS: Readonly<Record<string, CodeListName>> = {
  ...GUIDANCE_LISTS,
  contact_kind: 'contact_kind',
  contact_way: 'contact_way',
  contact_result: 'contact_result',
  appointment_state: 'appointment_state',
  staff_role: 'staff_role',
  break_reason: 'break_reason',
  push_way: 'contact_way',
  push_feedback: 'push_feedback',
}

/** A stored value in words: the names of codes and regions, days as they are; '' for none. */
export function historyValueText(
  field: string,
  value: string | null,
  cohort: number,
  lang: Lang,
): string {
  if (value === null) return ''
  if (field.startsWith(FINDING)) return refusalText(value, lang)
  if (field === 'extra') return columnsText(value)
  const list = LISTS[field]
  if (list !== undefined) return codeName(list, value, cohort, lang)
  const said = guidanceValueText(field, value, cohort, lang)
  if (said !== undefined) return said
  if (field === 'vacancy_education') return educationAskedText(value, lang, cohort)
  const known = fieldByKey(field)
  switch (known?.type) {
    case 'code':
    case 'codes':
      return codesText(known.list, value, cohort, lang)
    case 'region':
    case 'regions':
      return listed(
        value.split(',').map((code) => regionName(code) ?? code),
        lang,
      )
    case 'date':
    case 'number':
    case 'text':
    case 'long':
    case 'staff':
    case undefined:
      return value
  }
}

function codesText(
  list: Parameters<typeof codeName>[0] | null,
  value: string,
  cohort: number,
  lang: Lang,
): string {
  if (list === null) return value
  return listed(
    value.split(',').map((code) => codeName(list, code, cohort, lang)),
    lang,
  )
}

const listed = (names: readonly string[], lang: Lang): string =>
  names.join(lang === 'en' ? ', ' : '、')

/** Columns of imported files that no field of ours takes, by their header. */
function columnsText(stored: string): string {
  try {
    const columns: unknown = JSON.parse(stored)
    if (typeof columns !== 'object' || columns === null) return stored
    return Object.entries(columns)
      .map(([header, content]) => `${header}：${String(content)}`)
      .join('；')
  } catch {
    return stored
  }
}

// What the change history calls the columns of the registers of guidance, and how it says what they hold.
import { type CodeListName, codeName } from '../codes/index.ts'
import { fieldByKey } from '../domain/fields/index.ts'
import { ruleText } from './rules.ts'
import type { Bilingual, Lang } from './template.ts'

export const GUIDANCE_FIELDS: Readonly<Record<string, Bilingual>> = {
  fair_name: { zh: '招聘活动名称', en: 'recruitment event' },
  fair_form: { zh: '活动形式', en: 'form of the event' },
  fair_online: { zh: '线上/线下', en: 'online or on site' },
  fair_date_from: { zh: '活动开始日期', en: 'event from' },
  fair_date_to: { zh: '活动结束日期', en: 'event until' },
  fair_organiser: { zh: '主办单位', en: 'organiser' },
  fair_units: { zh: '参会单位数', en: 'employers' },
  fair_posts: { zh: '岗位数', en: 'vacancies' },
  fair_demand: { zh: '需求人数', en: 'people wanted' },
  fair_seekers: { zh: '参加毕业生数', en: 'graduates who took part' },
  fair_cv: { zh: '投递简历数', en: 'résumés' },
  fair_intents: { zh: '达成意向数', en: 'intentions' },
  fair_signed: { zh: '签约数', en: 'contracts' },
  fair_link: { zh: '活动链接', en: 'link of the event' },
  fair_note: { zh: '活动备注', en: 'note on the event' },
  lecture_name: { zh: '讲座名称', en: 'lecture' },
  lecture_kind: { zh: '讲座类型', en: 'kind of the lecture' },
  lecture_day: { zh: '讲座日期', en: 'day of the lecture' },
  lecture_speaker: { zh: '主讲人', en: 'speaker' },
  lecture_place: { zh: '讲座地点', en: 'place of the lecture' },
  lecture_note: { zh: '讲座备注', en: 'note on the lecture' },
  contact_group_name: { zh: '联络群名称', en: 'contact group' },
  contact_group_kind: { zh: '联络群类型', en: 'kind of the contact group' },
  contact_group_channel: { zh: '联络群平台', en: 'channel of the contact group' },
  contact_group_keeper: { zh: '群主', en: 'keeper of the contact group' },
  contact_group_note: { zh: '联络群备注', en: 'note on the contact group' },
  contact_group_closed_on: { zh: '停用日期', en: 'closed on' },
  contact_group_member_group_id: { zh: '所在联络群', en: 'member of the contact group' },
  survey_round_name: { zh: '摸排名称', en: 'survey round' },
  survey_round_start_date: { zh: '摸排开始日期', en: 'survey from' },
  survey_round_end_date: { zh: '摸排结束日期', en: 'survey until' },
  survey_round_scope: { zh: '摸排范围', en: 'scope of the survey' },
  survey_round_note: { zh: '摸排备注', en: 'note on the survey' },
  survey_round_result: { zh: '摸排结果', en: 'result of the survey' },
  survey_member_round_id: { zh: '列入摸排', en: 'asked in the survey' },
  finding_subject: { zh: '研判对象类别', en: 'finding of' },
  finding_code: { zh: '研判对象', en: 'class or group' },
  finding_found: { zh: '研判情况', en: 'what was found' },
  finding_measure: { zh: '研判措施', en: 'what is done' },
  finding_responsible: { zh: '研判责任人', en: 'who answers for it' },
  finding_written_on: { zh: '研判日期', en: 'written on' },
  finding_review_date: { zh: '复查日期', en: 'review date' },
  finding_closed_on: { zh: '研判结束日期', en: 'finding closed on' },
  attachment_kind: { zh: '佐证材料类型', en: 'kind of the evidence' },
  attachment_file_name: { zh: '佐证材料文件名', en: 'file of the evidence' },
  attachment_shelf_no: { zh: '纸质材料编号', en: 'shelf number' },
  attachment_taken_on: { zh: '佐证材料签署日期', en: 'evidence of the day' },
  attachment_added_on: { zh: '佐证材料收到日期', en: 'evidence received on' },
  attachment_state: { zh: '佐证材料状态', en: 'state of the evidence' },
  attachment_verified_by: { zh: '核对人', en: 'checked by' },
  attachment_verified_on: { zh: '核对日期', en: 'checked on' },
  attachment_verify_note: { zh: '核对说明', en: 'note on the check' },
  attachment_note: { zh: '佐证材料备注', en: 'note on the evidence' },
  attachment_voided_on: { zh: '作废日期', en: 'taken back on' },
  attachment_void_reason: { zh: '作废原因', en: 'why it was taken back' },
  measure_kind: { zh: '措施类型', en: 'kind of the measure' },
  measure_title: { zh: '工作措施', en: 'measure' },
  measure_number: { zh: '文号/学分', en: 'number or credits' },
  measure_date_from: { zh: '措施开始日期', en: 'measure from' },
  measure_date_to: { zh: '措施结束日期', en: 'measure until' },
  measure_departments: { zh: '责任部门', en: 'departments' },
  measure_content: { zh: '措施内容', en: 'content of the measure' },
  measure_link_measure_id: { zh: '列入工作措施', en: 'part of the measure' },
  measure_link_class_name: { zh: '措施涉及的班级', en: 'class of the measure' },
  platform_list_file_name: { zh: '平台名单文件', en: 'list of the platform' },
  platform_list_day: { zh: '平台名单日期', en: 'day of the list' },
  platform_row_list_id: { zh: '所在平台名单', en: 'on the list of the platform' },
  platform_row_student_no: { zh: '平台上的学号', en: 'student number on the platform' },
  platform_row_name: { zh: '平台上的姓名', en: 'name on the platform' },
  platform_row_destination: { zh: '平台上的去向', en: 'destination on the platform' },
  platform_row_details: { zh: '平台上的去向信息', en: 'details on the platform' },
  platform_row_decision: { zh: '平台对账处理', en: 'decision on the difference' },
  platform_row_reason: { zh: '平台对账说明', en: 'reason of the decision' },
  platform_row_decided_on: { zh: '平台对账日期', en: 'decided on' },
  rule_version_name: { zh: '规则', en: 'rule' },
  rule_version_valid_from: { zh: '规则生效日期', en: 'rule holds from' },
  rule_version_content: { zh: '规则内容', en: 'content of the rule' },
  daily_record_day: { zh: '日清日期', en: 'day that was finished' },
  daily_record_figures: { zh: '当日数据', en: 'figures of the day' },
  daily_record_checks: { zh: '未办事项', en: 'what was open' },
  daily_record_note: { zh: '日清备注', en: 'note on the day' },
  baseline_cohort_year: { zh: '往年届别', en: 'earlier cohort' },
  baseline_day: { zh: '往年截止日期', en: 'day of the earlier figures' },
  baseline_scope: { zh: '往年统计范围', en: 'scope of the earlier figures' },
  baseline_name: { zh: '往年学院或专业', en: 'school or major of the earlier figures' },
  baseline_graduates: { zh: '往年毕业生数', en: 'graduates of the earlier year' },
  baseline_landed: { zh: '往年已落实人数', en: 'landed in the earlier year' },
  baseline_details: { zh: '往年去向分布', en: 'destinations of the earlier year' },
  baseline_source: { zh: '往年数据来源', en: 'source of the earlier figures' },
  period_kind: { zh: '报送类型', en: 'kind of period' },
  period_name: { zh: '报送期名称', en: 'name of the period' },
  period_date_from: { zh: '报送期起', en: 'period from' },
  period_date_to: { zh: '报送期止', en: 'period to' },
  period_deadline: { zh: '报送截止日期', en: 'deadline' },
  period_closed_on: { zh: '报送期关闭日期', en: 'period closed on' },
  period_note: { zh: '报送期备注', en: 'note on the period' },
  period_tables: { zh: '需报送的表', en: 'tables that are asked for' },
  submission_period_id: { zh: '所属报送期', en: 'of the period' },
  submission_school_id: { zh: '报送学院', en: 'school of the submission' },
  submission_sequence: { zh: '报送次数', en: 'submission number' },
  submission_state: { zh: '报送状态', en: 'state of the submission' },
  submission_submitted_at: { zh: '上报时间', en: 'submitted at' },
  submission_prepared_by: { zh: '填表人', en: 'prepared by' },
  submission_checked_by: { zh: '审核人', en: 'checked by' },
  submission_approved_by: { zh: '签批人', en: 'approved by' },
  submission_return_reason: { zh: '退回原因', en: 'reason of the return' },
  submission_note: { zh: '报送备注', en: 'note on the submission' },
  submission_scan_name: { zh: '签批页扫描件', en: 'scan of the signed page' },
  submission_scan_sha256: { zh: '签批页校验值', en: 'hash of the signed page' },
}

export const GUIDANCE_LISTS: Readonly<Record<string, CodeListName>> = {
  fair_form: 'fair_form',
  lecture_kind: 'lecture_kind',
  contact_group_kind: 'contact_group_kind',
  attachment_kind: 'attachment_kind',
  attachment_state: 'attachment_state',
  measure_kind: 'measure_kind',
  platform_row_destination: 'destination',
  platform_row_decision: 'platform_decision',
  period_kind: 'period_kind',
  submission_state: 'submission_state',
}

type Said = (value: string, lang: Lang, cohort: number) => string

const pick = (lang: Lang, zh: string, en: string): string => (lang === 'en' ? en : zh)

const SAID: Readonly<Record<string, Said>> = {
  fair_online: (value, lang) =>
    value === '1' ? pick(lang, '线上', 'online') : pick(lang, '线下', 'on site'),
  finding_subject: (value, lang) =>
    value === 'group' ? pick(lang, '重点群体', 'key group') : pick(lang, '就业意愿', 'willingness'),
  finding_code: (value, lang, cohort) =>
    codeName(value.startsWith('G') ? 'group' : 'willingness', value, cohort, lang),
  rule_version_name: (value, lang) => ruleText(value, lang),
  rule_version_content: (value, lang) =>
    value === 'null' ? pick(lang, '默认', 'as shipped') : pick(lang, '自行设定', 'set here'),
  survey_round_result: (value, lang) => {
    const { people, asked } = parsed(value)
    return pick(lang, `应摸排 ${people} 人，已摸排 ${asked} 人`, `${asked} of ${people} asked`)
  },
  daily_record_figures: (value, lang) => {
    const figures = parsed(value)
    const said = FIGURES.map(([key, zh, en]) => `${pick(lang, zh, en)} ${figures[key]}`)
    return said.join(pick(lang, '，', ', '))
  },
  daily_record_checks: (value, lang) =>
    Object.values(parsed(value))
      .map((check) => Object.values(Object(check)).join(': '))
      .join(pick(lang, '；', '; ')),
  platform_row_details: (value, lang) =>
    Object.entries(parsed(value))
      .map(([key, text]) => `${fieldByKey(key)?.header ?? pick(lang, '平台用语', 'word')}：${text}`)
      .join(pick(lang, '；', '; ')),
}

function parsed(value: string): Readonly<Record<string, unknown>> {
  const said: unknown = JSON.parse(value)
  if (typeof said !== 'object' || said === null) throw new TypeError('no object')
  return { ...said }
}

const FIGURES = [
  ['opening', '期初未就业', 'unemployed before'],
  ['landed', '新增落实', 'landed'],
  ['fallback', '回退', 'fallen back'],
  ['movedIn', '调入', 'came'],
  ['movedOut', '调出', 'left'],
  ['closing', '期末未就业', 'unemployed after'],
  ['contacts', '联系人次', 'contacts'],
  ['pushes', '推送人次', 'pushes'],
] as const

/** What a value that no list names says; undefined where it is a plain text. */
export function guidanceValueText(
  field: string,
  value: string,
  cohort: number,
  lang: Lang,
): string | undefined {
  const said = SAID[field]
  if (said === undefined) return undefined
  try {
    return said(value, lang, cohort)
  } catch {
    // Of a later version, or of a file that somebody changed: as it stands.
    return value
  }
}

// What a salvage speaks of: tables, and what is lost of a person, in words.
import type { Bilingual, Lang } from './template.ts'

const PARTS: Readonly<Record<string, Bilingual>> = {
  setting: { zh: '台账设置', en: 'Settings' },
  app_user: { zh: '用户', en: 'Users' },
  school: { zh: '学院', en: 'Schools' },
  graduate: { zh: '毕业生', en: 'Graduates' },
  cell_issue: { zh: '待核实的单元格', en: 'Findings' },
  destination_event: { zh: '毕业去向记录', en: 'Destinations' },
  willingness_event: { zh: '就业意愿记录', en: 'Willingness' },
  group_membership: { zh: '重点群体记录', en: 'Key groups' },
  staff: { zh: '帮扶人员', en: 'Staff' },
  pairing: { zh: '结对帮扶记录', en: 'Pairings' },
  employer: { zh: '用人单位', en: 'Employers' },
  vacancy: { zh: '岗位', en: 'Vacancies' },
  push: { zh: '岗位推送记录', en: 'Vacancies pushed' },
  fair: { zh: '招聘活动', en: 'Recruitment events' },
  lecture: { zh: '讲座和培训', en: 'Lectures and trainings' },
  contact_group: { zh: '联络群', en: 'Contact groups' },
  contact_group_member: { zh: '联络群成员', en: 'Members of contact groups' },
  contact: { zh: '联系记录', en: 'Contacts' },
  appointment: { zh: '预约', en: 'Appointments' },
  survey_round: { zh: '摸排', en: 'Survey rounds' },
  survey_member: { zh: '摸排对象', en: 'People of survey rounds' },
  finding: { zh: '分类研判', en: 'Findings per class' },
  attachment: { zh: '佐证材料', en: 'Evidence' },
  attachment_content: { zh: '佐证材料文件', en: 'Files of evidence' },
  measure: { zh: '工作措施', en: 'Measures' },
  measure_link: { zh: '工作措施对象', en: 'People of measures' },
  platform_list: { zh: '平台名单', en: 'Lists of the platform' },
  platform_row: { zh: '平台名单记录', en: 'Rows of the platform list' },
  rule_version: { zh: '规则', en: 'Rules' },
  daily_record: { zh: '日清记录', en: 'Daily records' },
  baseline: { zh: '往年基线', en: 'Earlier years' },
  two_way_table: { zh: '两维表', en: 'Two-way tables' },
  report_form: { zh: '本单位表样', en: 'Forms of the office' },
  compared_sheet: { zh: '对照过的旧表', en: 'Sheets compared' },
  period: { zh: '报送期', en: 'Reporting periods' },
  submission: { zh: '报送记录', en: 'Submissions' },
  import_sender: { zh: '导入来源', en: 'Senders of lists' },
  import_fix: { zh: '导入修正规则', en: 'Rules of imports' },
  change_batch: { zh: '操作', en: 'Batches of the history' },
  change_log: { zh: '变更记录', en: 'Changes of the history' },
  import_batch: { zh: '导入记录', en: 'Imports' },
  draft: { zh: '未保存的输入', en: 'Unsaved typing' },
  saved_view: { zh: '视图', en: 'Views' },
  preference: { zh: '个人设置', en: 'Preferences' },
  erasure: { zh: '清除记录', en: 'Erasures' },
  history: { zh: '部分变更记录', en: 'Part of the history' },
  latest: {
    zh: '最近的修改（已按更早的记录恢复）',
    en: 'Latest changes (older values are restored)',
  },
}

const OTHER: Bilingual = { zh: '其他数据', en: 'Other data' }

/** Name of a table, or of what is lost of a person. */
export function salvagePartText(part: string, lang: Lang): string {
  return (Object.hasOwn(PARTS, part) ? PARTS[part] : undefined)?.[lang] ?? OTHER[lang]
}

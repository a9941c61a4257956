// Columns of lists whose rows are no persons, or say more than the data dictionary of a person holds. The same header
// means another thing in each list: 单位名称 is the employer of a graduate in a plan and of a vacancy in a list of them.
import type { CodeListName } from '../../codes/index.ts'
import type { FieldShape, FieldType } from '../fields/index.ts'
import { normaliseHeader, withoutBrackets } from './header-text.ts'
import type { IMPORT_KINDS } from './import-kinds.ts'

type Kind = (typeof IMPORT_KINDS)[number]

const column = (
  key: string,
  type: FieldType,
  header: string,
  aliases = '',
  list: CodeListName | null = null,
): FieldShape => ({ key, type, list, header, aliases: aliases.split(' ').filter(Boolean) })

const WILLINGNESS = [
  column('will_day', 'date', '意愿确认日期', '确认日期 意愿日期 摸排日期 意愿登记日期'),
]

const CONTACTS = [
  column('contact_day', 'date', '联系日期', '联系时间 帮扶日期 帮扶时间 服务日期 日期'),
  column('contact_kind', 'code', '服务类型', '服务类别 帮扶类型 联系类型', 'contact_kind'),
  column('contact_way', 'code', '方式', '联系方式 帮扶方式 沟通方式', 'contact_way'),
  column('contact_result', 'code', '结果', '联系结果 帮扶结果 沟通结果', 'contact_result'),
  column('contact_content', 'long', '内容', '联系内容 帮扶内容 沟通内容 联系记录 帮扶记录'),
  column('contact_staff', 'staff', '帮扶人', '帮扶责任人 结对帮扶人 帮扶教师 记录人 联系人'),
  column('contact_next_action', 'text', '下一步', '下一步措施 下一步安排 后续措施'),
  column('contact_next_date', 'date', '下次联系日期', '下次联系 下次联系时间 下一步日期'),
  column('contact_minutes', 'number', '时长', '分钟 时长分钟 联系时长'),
]

const STAFF = [
  column('staff_name', 'text', '姓名', '教师姓名 帮扶人 帮扶人姓名 帮扶责任人 name xm'),
  column('staff_title', 'text', '职务', '职称 职务/职称 职务职称'),
  column('staff_department', 'text', '部门', '所在部门 单位 所在单位 工作部门 二级学院 学院'),
  column('staff_role', 'code', '身份', '帮扶身份 人员类型 人员类别', 'staff_role'),
  column('staff_mobile', 'text', '手机', '手机号 手机号码 联系电话 电话 办公电话'),
]

const POSITIONS = [
  column('vacancy_title', 'text', '岗位名称', '职位名称 招聘岗位 招聘职位 岗位 职位'),
  column(
    'vacancy_employer',
    'text',
    '单位名称',
    '企业名称 公司名称 用人单位 用人单位名称 招聘单位 招聘单位名称 单位 公司 企业',
  ),
  column('vacancy_uscc', 'text', '统一社会信用代码', '信用代码 单位组织机构代码'),
  column('vacancy_employer_type', 'code', '单位性质', '企业性质 公司性质', 'employer_type'),
  column('vacancy_industry', 'code', '单位行业', '行业 所属行业 企业行业', 'industry'),
  column(
    'vacancy_region',
    'region',
    '工作地点',
    '工作城市 工作地区 工作地 工作所在地 就业地点 地点 城市 岗位地点',
  ),
  column('vacancy_headcount', 'number', '招聘人数', '需求人数 招聘数量 需求数 人数 拟招人数'),
  column('vacancy_pay', 'text', '月薪', '薪资 薪资范围 薪酬 薪资待遇 薪酬待遇 工资 待遇 薪水'),
  column('vacancy_education', 'text', '学历要求', '学历 最低学历 要求学历'),
  column('vacancy_majors', 'text', '专业要求', '需求专业 专业 招聘专业 要求专业 所需专业'),
  column('vacancy_position', 'code', '工作职位类别', '职位类别 岗位类别', 'position'),
  column('vacancy_source', 'text', '来源', '信息来源 来源平台 发布平台'),
  column('vacancy_deadline', 'date', '截止日期', '有效期 有效期至 截止时间 报名截止日期 结束日期'),
  column('vacancy_link', 'text', '链接', '网申地址 网址 职位链接 岗位链接 投递链接 网申链接'),
  column('vacancy_contact', 'text', '联系方式', '联系人及电话 联系人 联系电话 电话 邮箱'),
  column('vacancy_note', 'long', '备注', '岗位描述 职位描述 岗位职责 说明'),
]

const FAIRS = [
  column('fair_name', 'text', '活动名称', '招聘会名称 招聘活动名称 招聘活动 活动'),
  column('fair_form', 'text', '形式', '活动形式 招聘会形式 类型 招聘会类型 活动类型'),
  column('fair_online', 'text', '是否线上', '线上 线上线下 线上/线下'),
  column('fair_from', 'date', '日期', '活动日期 举办日期 开始日期 举办时间 活动时间 时间'),
  column('fair_to', 'date', '结束日期', '截止日期 结束时间'),
  column('fair_organiser', 'text', '主办单位', '举办单位 主办方 组织单位 承办单位'),
  column('fair_units', 'number', '单位数', '参会单位数 单位数量 用人单位数 企业数'),
  column('fair_posts', 'number', '岗位数', '岗位数量 提供岗位数 职位数'),
  column('fair_demand', 'number', '需求人数', '招聘人数 岗位需求人数 需求数'),
  column('fair_seekers', 'number', '参加人数', '求职人数 参加毕业生数 求职毕业生数 参会毕业生数'),
  column('fair_cv', 'number', '投递简历数', '简历数 收到简历数'),
  column('fair_intents', 'number', '达成意向数', '意向人数 达成意向人数'),
  column('fair_signed', 'number', '签约人数', '签约数 现场签约人数'),
  column('fair_link', 'text', '链接', '网址 活动链接'),
  column('fair_note', 'long', '备注', '说明'),
]

const BASELINE = [
  column('baseline_cohort', 'number', '届', '届别 毕业届别 年份 毕业年份 年度'),
  column('baseline_day', 'date', '截止日期', '统计日期 截止时间 统计时间 数据日期'),
  column('baseline_school', 'text', '学院', '二级学院 院系 所在学院 学院名称 单位'),
  column('baseline_major', 'text', '专业', '专业名称'),
  column('baseline_graduates', 'number', '毕业生数', '毕业生人数 毕业生总数 毕业生总人数'),
  column('baseline_landed', 'number', '已落实人数', '落实人数 已落实 已就业人数 就业人数'),
]

const BY_KIND: Readonly<Partial<Record<Kind, readonly FieldShape[]>>> = {
  willingness: WILLINGNESS,
  contacts: CONTACTS,
  staff: STAFF,
  positions: POSITIONS,
  fairs: FAIRS,
  baseline: BASELINE,
}

type Found = Readonly<{ key: string; rank: number }>

const byHeader = new Map<string, Found>()
const byKey = new Map<string, FieldShape>()
for (const [kind, fields] of Object.entries(BY_KIND)) {
  for (const field of fields) {
    byKey.set(field.key, field)
    for (const [rank, text] of [field.header, ...field.aliases].entries()) {
      const word = `${kind} ${normaliseHeader(text)}`
      if (!byHeader.has(word)) byHeader.set(word, { key: field.key, rank })
    }
  }
}

/** What a header means in a list of this kind; rank 0 is the official one. */
export function listColumn(kind: Kind, header: string): Found | undefined {
  const word = normaliseHeader(header)
  return byHeader.get(`${kind} ${word}`) ?? byHeader.get(`${kind} ${withoutBrackets(word)}`)
}

/** The column of a list by its key; undefined for a field of a person. */
export function listField(key: string): FieldShape | undefined {
  return byKey.get(key)
}

/** Whether lists of this kind have such a column. */
export function isListField(kind: Kind, key: string): boolean {
  return BY_KIND[kind]?.some((field) => field.key === key) === true
}

/** The columns that lists of this kind have besides the fields of a person. */
export function listFields(kind: Kind): readonly FieldShape[] {
  return BY_KIND[kind] ?? []
}

/** Every kind with the headers of its own columns. */
export function listHeaders(): readonly (readonly [Kind, string])[] {
  const kinds: readonly Kind[] = [
    'willingness',
    'contacts',
    'staff',
    'positions',
    'fairs',
    'baseline',
  ]
  return kinds.flatMap((kind) =>
    (BY_KIND[kind] ?? []).flatMap(({ header, aliases }) =>
      [header, ...aliases].map((text) => [kind, text] as const),
    ),
  )
}

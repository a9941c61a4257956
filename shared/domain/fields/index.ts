// The data dictionary of a graduate (domain.md §4, §8): one entry a field drives header recognition on import,
// grid columns, cell editing, change history and exports.
import type { CodeListName } from '../../codes/index.ts'
import { FIELD_SECTIONS } from './sections.ts'

/** `long`: text of several lines; `codes` and `regions`: several in one cell; `staff`: the name of somebody who helps. */
export type FieldType =
  | 'text'
  | 'long'
  | 'code'
  | 'codes'
  | 'date'
  | 'region'
  | 'regions'
  | 'number'
  | 'staff'

/**
 * Where a field's value lives: the roster row, the destination's block, one of the two dated axes, the pairing; of
 * `follow_up` it is counted from the records of contacts and pushes.
 */
export type FieldHome =
  | 'graduate'
  | 'destination'
  | 'destination_detail'
  | 'willingness'
  | 'group'
  | 'pairing'
  | 'follow_up'
  | 'evidence'

/** What a value is and what its column may be called. */
export type FieldShape = Readonly<{
  key: string
  type: FieldType
  list: CodeListName | null
  /** official Chinese header */
  header: string
  /** other headers seen in real files: Chinese, pinyin codes, English */
  aliases: readonly string[]
}>

export type Field = FieldShape & Readonly<{ home: FieldHome }>

const field = (
  home: FieldHome,
  key: string,
  type: FieldType,
  header: string,
  aliases: string,
  list: CodeListName | null = null,
): Field => ({ key, home, type, list, header, aliases: aliases.split(' ').filter(Boolean) })

const g = (
  key: string,
  type: FieldType,
  header: string,
  aliases = '',
  list: CodeListName | null = null,
): Field => field('graduate', key, type, header, aliases, list)

const d = (
  key: string,
  type: FieldType,
  header: string,
  aliases = '',
  list: CodeListName | null = null,
): Field => field('destination_detail', key, type, header, aliases, list)

const counted = (
  key: string,
  type: FieldType,
  header: string,
  list: CodeListName | null = null,
): Field => field('follow_up', key, type, header, '', list)

/** In the order of the dictionary. A list of codes may arrive as code, as name, or in two columns (code and name). */
export const FIELDS: readonly Field[] = [
  g('student_no', 'text', '学号', 'xh 学生学号 学籍号 student_no studentno'),
  g('exam_no', 'text', '考生号', 'ksh 高考考生号 exam_no'),
  g('name', 'text', '姓名', 'xm 学生姓名 毕业生姓名 name'),
  g('doc_type', 'code', '证件类型', 'zjlx 身份证件类型', 'doc_type'),
  g('id_no', 'text', '身份证号', 'sfzh 身份证号码 身份证 证件号码 证件号 公民身份号码 id_no idno'),
  g('sex', 'code', '性别', 'xb xbdm 性别代码 sex gender', 'sex'),
  g('birth', 'date', '出生日期', 'csrq 出生年月 出生年月日 生日 birth'),
  g('nation', 'code', '民族', 'mz mzdm 民族名称 民族代码 nation', 'nation'),
  g('politics', 'code', '政治面貌', 'zzmm zzmmdm 政治面貌代码', 'politics'),
  g('school_id', 'text', '二级学院', 'szyx 学院 所在学院 所在院系 院系 院系名称 院(系) 系 school'),
  g('major_code', 'text', '专业代码', 'zydm'),
  g('major_name', 'text', '专业名称', 'zymc 专业 所学专业 major'),
  g('class_name', 'text', '班级', 'szbj 所在班级 行政班 班级名称 class'),
  g('edu_level', 'code', '学历层次', 'xl xldm 学历 学历代码 培养层次 层次', 'education'),
  g('schooling_years', 'number', '学制', 'xz'),
  g('enter_date', 'date', '入学日期', 'rxsj rxrq 入学年月 入学时间'),
  g('grad_date', 'date', '毕业日期', 'byrq 毕业时间 毕业年月 预计毕业日期'),
  g('grad_status', 'code', '毕业结论', 'byjl 毕结业结论', 'grad_status'),
  g('train_mode', 'code', '培养方式', 'pyfs pyfsdm 培养方式代码', 'training'),
  g('entrust_unit', 'text', '定向委培单位', 'dxwpdw 委培单位 定向或委培单位'),
  g('study_form', 'code', '学习形式', 'xxxs', 'study_form'),
  g('teacher_type', 'code', '师范生类别', 'sfslb sfslbdm 师范生类别代码', 'teacher'),
  g('hardship', 'code', '困难生类别', 'knslb knslbdm 困难生类别代码 困难类别', 'hardship'),
  g(
    'origin_code',
    'region',
    '生源所在地',
    'syszd syszddm 生源地 生源地名称 生源地代码 生源所在地代码 生源所在地名称 生源所在地参考',
  ),
  g('urban_rural', 'code', '城乡生源', 'cxsy', 'urban_rural'),
  g('mobile', 'text', '手机号', 'sjh sj 手机 手机号码 移动电话 联系电话 本人电话 mobile'),
  g('wechat_qq', 'text', '微信/QQ', '微信 微信号 qq qq号'),
  g('email', 'text', '电子邮箱', 'email 邮箱 dzyx'),
  g('home_address', 'text', '家庭地址', 'jtdz 家庭住址 通讯地址'),
  g('home_phone', 'text', '家庭电话', 'jtdh'),
  g('contact_person', 'text', '紧急联系人', '家长姓名 家长 联系人姓名'),
  g('contact_phone', 'text', '紧急联系人电话', '家长电话 家长联系电话'),
  g('counselor', 'staff', '辅导员', 'fdy 辅导员姓名'),
  g(
    'second_willingness',
    'code',
    '第二就业意愿',
    '次要就业意愿 其他就业意愿 第二意愿 备选意愿',
    'willingness',
  ),
  g(
    'intent_region',
    'regions',
    '意向地区',
    '意向城市 意向就业地区 意向就业城市 意向工作地 期望地区',
  ),
  g('intent_industry', 'codes', '意向行业', '期望行业 意向从事行业', 'industry'),
  g('intent_position', 'text', '意向岗位', '意向职位 期望岗位 意向工作岗位'),
  g('intent_salary_min', 'number', '期望月薪', '期望薪资 期望薪酬 意向薪资 期望最低月薪'),
  g('assistance_level', 'code', '帮扶等级', '帮扶级别 关注等级', 'assistance_level'),
  field('pairing', 'helper', 'staff', '帮扶责任人', '帮扶人 结对帮扶人 结对责任人 帮扶教师 helper'),
  field('pairing', 'helper_since', 'date', '结对日期', '结对时间 结对起始日期'),
  g('plan', 'long', '帮扶措施', '一人一策 帮扶计划 帮扶方案 一人一策帮扶措施'),
  g('next_contact', 'date', '下次联系日期', '下次联系 下次联系时间'),
  counted('last_contact_day', 'date', '最近联系日期'),
  counted('last_contact_way', 'code', '最近联系方式', 'contact_way'),
  counted('last_contact_result', 'code', '最近联系结果', 'contact_result'),
  counted('policy_count', 'number', '政策宣介次数'),
  counted('guidance_count', 'number', '职业指导次数'),
  counted('post_count', 'number', '推荐岗位数'),
  counted('training_count', 'number', '培训见习次数'),
  g(
    'unemployment_registered',
    'code',
    '求职失业登记',
    '是否失业登记 失业登记 已做失业登记 求职登记 已登记求职失业',
    'yes_no',
  ),
  g('subsidy', 'code', '求职创业补贴', '求职补贴 求职创业补贴申领', 'subsidy'),
  g('remark', 'long', '备注', 'bz 说明 remark'),
  field(
    'destination',
    'destination',
    'code',
    '毕业去向',
    'byqx byqxdm 毕业去向代码 毕业去向类别 毕业去向类别代码 毕业去向名称 去向 destination',
    'destination',
  ),
  field(
    'willingness',
    'willingness',
    'code',
    '就业意愿',
    '意愿 就业意愿分类 意愿类别 willingness',
    'willingness',
  ),
  field('willingness', 'reasons', 'codes', '未就业原因', '原因 未就业的原因 reasons', 'reason'),
  field('willingness', 'reason_note', 'long', '原因说明', ''),
  field(
    'group',
    'group',
    'codes',
    '重点群体',
    '类别 群体 重点群体类别 群体类别 人员类别 group',
    'group',
  ),
  field('group', 'group_basis', 'text', '认定依据', '依据'),
  d('sign_date', 'date', '签约日期', 'qyrq 签约时间 签订日期'),
  d(
    'employer_name',
    'text',
    '单位名称',
    'dwmc 就业单位 就业单位名称 用人单位 用人单位名称 工作单位',
  ),
  d('uscc', 'text', '统一社会信用代码', 'dwzzjgdm 单位组织机构代码 信用代码'),
  d('employer_type', 'code', '单位性质', 'dwxz dwxzdm 单位性质代码', 'employer_type'),
  d('industry', 'code', '单位行业', 'dwhy dwhydm 单位行业代码 行业', 'industry'),
  d('work_region', 'region', '单位所在地', 'dwszd dwszddm 单位所在地代码'),
  d('work_address', 'text', '单位地址', 'dwdz'),
  d(
    'position',
    'code',
    '工作职位类别',
    'gzzwlb gzzwlbdm 工作职位类别代码 职位类别 工作职位',
    'position',
  ),
  d('employer_contact', 'text', '单位联系人', 'dwlxr'),
  d('employer_phone', 'text', '单位联系人电话', 'dwlxdh 单位联系电话 单位电话'),
  d('monthly_pay', 'number', '月薪', '薪酬 月收入'),
  d('min_wage_ok', 'code', '达到最低工资标准', '是否达到当地最低工资标准', 'yes_no'),
  d('study_school', 'text', '升学院校', '录取院校 录取学校 留学院校外文名称 留学院校 升学学校'),
  d('study_major', 'text', '升学专业', '录取专业'),
  d('startup_kind', 'code', '创业类型', '', 'startup_kind'),
  d('freelance_kind', 'text', '自由职业内容', ''),
  d('major_match', 'code', '专业对口', '专业是否对口 是否对口', 'yes_no'),
  d('channel', 'text', '落实渠道', '就业渠道'),
  field('evidence', 'evidence', 'code', '佐证材料', '', 'evidence_state'),
]

const BY_KEY = new Map(FIELDS.map((f) => [f.key, f]))

/** The field of a key; undefined when no such field is kept. */
export function fieldByKey(key: string): Field | undefined {
  return BY_KEY.get(key)
}

/** Fields that the roster row itself holds, in column order of the table `graduate`. */
export const GRADUATE_FIELDS: readonly Field[] = FIELDS.filter((f) => f.home === 'graduate')

const GUIDANCE: ReadonlySet<string> = new Set(FIELD_SECTIONS.situation)

/** Those of them that guidance writes from day to day, not the roster; the remark is the roster's. */
export const GUIDANCE_FIELDS: readonly Field[] = GRADUATE_FIELDS.filter(
  ({ key }) => GUIDANCE.has(key) && key !== 'remark',
)

/** Whether a cell holds several codes or regions, with commas between them. */
export function holdsSeveral({ type }: Field): boolean {
  return type === 'codes' || type === 'regions'
}

/** Whether somebody may write it: groups come from lists and rules, the pairing's day from the pairing, counts from records. */
export function isTyped({ home, key }: Field): boolean {
  return home !== 'group' && home !== 'follow_up' && home !== 'evidence' && key !== 'helper_since'
}

/** Fields of the destination's conditional block (domain.md §4.3). */
export const DESTINATION_DETAIL_FIELDS: readonly Field[] = FIELDS.filter(
  (f) => f.home === 'destination_detail',
)

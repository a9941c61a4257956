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
  g(
    'student_no',
    'text',
    '学号',
    'xh xuehao 学生学号 学籍号 学员号 学生证号 学籍学号 student_no studentid studentnumber',
  ),
  g('exam_no', 'text', '考生号', 'ksh kaoshenghao 高考考生号 高考报名号 exam_no'),
  g(
    'name',
    'text',
    '姓名',
    'xm xingming 学生姓名 毕业生姓名 本人姓名 名字 name fullname studentname',
  ),
  g('doc_type', 'code', '证件类型', 'zjlx 身份证件类型 证件种类', 'doc_type'),
  g(
    'id_no',
    'text',
    '身份证号',
    'sfzh sfzhm sfz shenfenzheng shenfenzhenghao 身份证号码 身份证 证件号码 证件号 公民身份号码 公民身份证号码 居民身份证号 居民身份证号码 居民身份证 身份证件号 身份证件号码 身份号码 id_no idnumber idcard idcardno idcardnumber identitynumber identitycardnumber',
  ),
  g('sex', 'code', '性别', 'xb xbdm xingbie 性别代码 sex gender', 'sex'),
  g(
    'birth',
    'date',
    '出生日期',
    'csrq csny 出生年月 出生年月日 出生时间 生日 birth birthday birthdate dateofbirth',
  ),
  g(
    'nation',
    'code',
    '民族',
    'mz mzdm minzu 民族名称 民族代码 nation nationality ethnicity',
    'nation',
  ),
  g(
    'politics',
    'code',
    '政治面貌',
    'zzmm zzmmdm zhengzhimianmao 政治面貌代码 政治面貌名称 党团关系',
    'politics',
  ),
  g(
    'school_id',
    'text',
    '二级学院',
    'szyx xy yxmc xueyuan yuanxi 学院 所在学院 所在院系 院系 院系名称 院(系) 系 系部 系别 院别 学院名称 所属学院 所属院系 二级院系 所在二级学院 school college department faculty',
  ),
  g('major_code', 'text', '专业代码', 'zydm 国标专业代码 专业编号 majorcode'),
  g(
    'major_name',
    'text',
    '专业名称',
    'zymc zy zhuanye 专业 所学专业 所在专业 毕业专业 主修专业 国标专业名称 major majorname',
  ),
  g(
    'class_name',
    'text',
    '班级',
    'szbj bj bjmc banji 所在班级 所属班级 专业班级 行政班 行政班级 班级名称 班别 class classname',
  ),
  g(
    'edu_level',
    'code',
    '学历层次',
    'xl xldm xueli 学历 学历代码 学历名称 培养层次 层次 毕业生学历 education degree',
    'education',
  ),
  g('schooling_years', 'number', '学制', 'xz xuezhi 学制年限 学习年限'),
  g('enter_date', 'date', '入学日期', 'rxsj rxrq rxny 入学年月 入学时间 入校时间'),
  g('grad_date', 'date', '毕业日期', 'byrq bysj byny 毕业时间 毕业年月 预计毕业日期 预计毕业时间'),
  g('grad_status', 'code', '毕业结论', 'byjl 毕结业结论 毕业类别', 'grad_status'),
  g('train_mode', 'code', '培养方式', 'pyfs pyfsdm 培养方式代码 培养方式名称 培养类别', 'training'),
  g('entrust_unit', 'text', '定向委培单位', 'dxwpdw 委培单位 定向或委培单位'),
  g('study_form', 'code', '学习形式', 'xxxs', 'study_form'),
  g(
    'teacher_type',
    'code',
    '师范生类别',
    'sfslb sfslbdm 师范生类别代码 师范生类型 是否师范生',
    'teacher',
  ),
  g(
    'hardship',
    'code',
    '困难生类别',
    'knslb knslbdm 困难生类别代码 困难生类型 困难类别 困难类型 困难生',
    'hardship',
  ),
  g(
    'origin_code',
    'region',
    '生源所在地',
    'syszd syszddm 生源地 生源地名称 生源地代码 生源所在地代码 生源所在地名称 生源所在地参考 生源 生源地区 生源省市 shengyuandi',
  ),
  g('urban_rural', 'code', '城乡生源', 'cxsy 城乡 城镇农村 户口性质', 'urban_rural'),
  g(
    'mobile',
    'text',
    '手机号',
    'sjh sjhm sj lxdh dh shouji shoujihao lianxidianhua 手机 手机号码 移动电话 联系电话 联系手机 本人电话 本人手机 本人手机号 本人联系电话 学生电话 学生手机 学生联系电话 毕业生电话 毕业生联系电话 电话 电话号码 联系电话号码 手机电话 mobile mobileno mobilephone phone phoneno phonenumber tel telephone cellphone',
  ),
  g('wechat_qq', 'text', '微信/QQ', '微信 微信号 微信号码 qq qq号 qq号码 qqh wxh wechat'),
  g('email', 'text', '电子邮箱', 'email e-mail 邮箱 邮箱地址 邮件 电子邮件 电子邮箱地址 dzyx'),
  g(
    'home_address',
    'text',
    '家庭地址',
    'jtdz 家庭住址 家庭详细地址 家庭所在地 通讯地址 联系地址 住址 address',
  ),
  g('home_phone', 'text', '家庭电话', 'jtdh 家庭联系电话 家庭座机'),
  g(
    'contact_person',
    'text',
    '紧急联系人',
    '家长姓名 家长 联系人姓名 紧急联系人姓名 监护人 监护人姓名',
  ),
  g(
    'contact_phone',
    'text',
    '紧急联系人电话',
    '家长电话 家长联系电话 家长手机 家长手机号 家长联系方式 监护人电话 监护人联系电话 紧急联系电话 紧急联系人联系电话 紧急联系人手机 紧急联系人手机号',
  ),
  g(
    'counselor',
    'staff',
    '辅导员',
    'fdy fudaoyuan 辅导员姓名 辅导员老师 班主任 counselor counsellor',
  ),
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
    '意向城市 意向就业地区 意向就业城市 意向就业地 意向就业地域 意向工作地 意向工作地点 意向工作城市 求职意向地区 求职意向城市 期望地区 期望城市 期望就业地区 期望工作地点',
  ),
  g(
    'intent_industry',
    'codes',
    '意向行业',
    '期望行业 意向从事行业 意向就业行业 求职意向行业',
    'industry',
  ),
  g(
    'intent_position',
    'text',
    '意向岗位',
    '意向职位 期望岗位 期望职位 意向工作岗位 意向就业岗位 求职岗位 求职意向岗位',
  ),
  g(
    'intent_salary_min',
    'number',
    '期望月薪',
    '期望薪资 期望薪酬 期望工资 意向薪资 意向薪酬 意向月薪 期望最低月薪',
  ),
  g('assistance_level', 'code', '帮扶等级', '帮扶级别 关注等级 关注级别', 'assistance_level'),
  field(
    'pairing',
    'helper',
    'staff',
    '帮扶责任人',
    '帮扶人 帮扶人姓名 帮扶责任人姓名 帮扶负责人 结对帮扶人 结对帮扶责任人 结对责任人 结对教师 结对帮扶教师 帮扶教师 帮扶教师姓名 帮扶老师 责任人 责任教师 包保责任人 bfzrr helper',
  ),
  field('pairing', 'helper_since', 'date', '结对日期', '结对时间 结对起始日期'),
  g(
    'plan',
    'long',
    '帮扶措施',
    '一人一策 帮扶计划 帮扶方案 帮扶举措 具体帮扶措施 一人一策帮扶措施',
  ),
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
  g('subsidy', 'code', '求职创业补贴', '求职补贴 求职创业补贴申领 是否申领求职创业补贴', 'subsidy'),
  g('remark', 'long', '备注', 'bz beizhu 说明 备注说明 其他说明 remark remarks note notes comment'),
  field(
    'destination',
    'destination',
    'code',
    '毕业去向',
    'byqx byqxdm biyequxiang 毕业去向代码 毕业去向类别 毕业去向类别代码 毕业去向类别名称 毕业去向名称 毕业去向类型 毕业生去向 毕业生就业去向 就业去向类别 去向类别 去向 destination',
    'destination',
  ),
  field(
    'willingness',
    'willingness',
    'code',
    '就业意愿',
    'jyyy jiuyeyiyuan 意愿 就业意愿分类 就业意愿类别 就业意愿情况 目前就业意愿 当前就业意愿 毕业生就业意愿 意愿类别 意愿分类 willingness',
    'willingness',
  ),
  field(
    'willingness',
    'reasons',
    'codes',
    '未就业原因',
    'wjyyy 原因 未就业的原因 未就业主要原因 未就业具体原因 未落实原因 reasons reason',
    'reason',
  ),
  field('willingness', 'reason_note', 'long', '原因说明', ''),
  field(
    'group',
    'group',
    'codes',
    '重点群体',
    '类别 群体 重点群体类别 重点群体类型 所属重点群体 群体类别 群体类型 人员类别 group',
    'group',
  ),
  field('group', 'group_basis', 'text', '认定依据', '依据'),
  d('sign_date', 'date', '签约日期', 'qyrq 签约时间 签订日期 签订时间 签约年月'),
  d(
    'employer_name',
    'text',
    '单位名称',
    'dwmc 就业单位 就业单位名称 用人单位 用人单位名称 工作单位 工作单位名称 签约单位 签约单位名称 录用单位 employer company',
  ),
  d(
    'uscc',
    'text',
    '统一社会信用代码',
    'dwzzjgdm 单位组织机构代码 单位统一社会信用代码 社会信用代码 信用代码 uscc',
  ),
  d('employer_type', 'code', '单位性质', 'dwxz dwxzdm 单位性质代码 单位性质名称', 'employer_type'),
  d(
    'industry',
    'code',
    '单位行业',
    'dwhy dwhydm 单位行业代码 单位行业名称 单位所属行业 行业',
    'industry',
  ),
  d(
    'work_region',
    'region',
    '单位所在地',
    'dwszd dwszddm 单位所在地代码 单位所在地名称 单位所在地区 就业地 工作所在地',
  ),
  d('work_address', 'text', '单位地址', 'dwdz 单位详细地址 单位通讯地址'),
  d(
    'position',
    'code',
    '工作职位类别',
    'gzzwlb gzzwlbdm 工作职位类别代码 职位类别 工作职位',
    'position',
  ),
  d('employer_contact', 'text', '单位联系人', 'dwlxr 单位联系人姓名'),
  d(
    'employer_phone',
    'text',
    '单位联系人电话',
    'dwlxdh 单位联系电话 单位联系人手机 单位联系方式 单位电话',
  ),
  d('monthly_pay', 'number', '月薪', '薪酬 月收入 月薪酬 实际月薪 工资'),
  d('min_wage_ok', 'code', '达到最低工资标准', '是否达到当地最低工资标准', 'yes_no'),
  d(
    'study_school',
    'text',
    '升学院校',
    '录取院校 录取学校 录取高校 留学院校外文名称 留学院校 升学学校 升学院校名称 升学单位',
  ),
  d('study_major', 'text', '升学专业', '录取专业 升学专业名称'),
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

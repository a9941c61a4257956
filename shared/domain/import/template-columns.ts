// The columns of the workbooks that are offered to be filled in, with an example of each. Further columns of the same
// kind are taken all the same; these are the ones that an office fills in.
import type { IMPORT_KINDS } from './import-kinds.ts'

type Kind = (typeof IMPORT_KINDS)[number]

export type TemplateColumn = Readonly<{
  key: string
  isRequired: boolean
  example: string
}>

/** A column a line: key, with * where it must be filled in, then its example; {y} and {e}: years of leaving and entering. */
const LINES: Readonly<Record<Kind, string>> = {
  roster: `
    *student_no {e}010101
    *name 张晓敏
    sex 女
    id_no 11010519491231002X
    exam_no {e}110105150001
    nation 汉族
    politics 共青团员
    school_id 会计学院
    major_code 120203K
    major_name 会计学
    class_name 会计{e}-1班
    edu_level 本科生毕业
    schooling_years 4
    enter_date {e}-09-01
    grad_date {y}-06-30
    train_mode 非定向
    teacher_type 非师范生
    hardship 非困难生
    origin_code 北京市朝阳区
    urban_rural 城镇
    mobile 13800000000
    contact_person 张建国
    contact_phone 13900000000
    counselor 李老师
    helper 周老师
    remark`,
  plan: `
    *student_no {e}010101
    name 张晓敏
    id_no 11010519491231002X
    *destination 签就业协议形式就业
    sign_date {y}-06-20
    employer_name 北京示例科技有限公司
    uscc
    employer_type 其他企业
    industry 信息传输、软件和信息技术服务业
    work_region 北京市海淀区
    position 经济业务人员
    employer_contact 王经理
    employer_phone 01000000000
    monthly_pay 6500
    major_match 是
    study_school
    study_major
    startup_kind
    freelance_kind
    remark`,
  willingness: `
    *student_no {e}010101
    name 张晓敏
    class_name 会计{e}-1班
    *willingness 积极求职
    will_day {y}-06-01
    reasons 求职中尚未录用
    reason_note 正在参加面试
    intent_region 北京市、天津市
    intent_industry 金融业
    intent_position 会计
    intent_salary_min 5000
    helper 周老师
    remark`,
  'key-group': `
    *student_no {e}010101
    name 张晓敏
    id_no 11010519491231002X
    *group 家庭经济困难
    group_from {y}-03-01
    group_basis 学生资助中心名单`,
  contacts: `
    *student_no {e}010101
    name 张晓敏
    *contact_day {y}-06-01
    *contact_kind 职业指导
    *contact_way 电话
    *contact_result 已联系上
    contact_content 修改简历，介绍两家单位
    contact_staff 周老师
    contact_minutes 20
    contact_next_action 一周后问面试结果
    contact_next_date {y}-06-08`,
  staff: `
    *staff_name 周老师
    *staff_title 副教授
    staff_department 会计学院
    *staff_role 专任教师
    staff_mobile 13800000000`,
  positions: `
    *vacancy_title 会计
    *vacancy_employer 北京示例科技有限公司
    vacancy_uscc
    vacancy_employer_type 其他企业
    vacancy_industry 信息传输、软件和信息技术服务业
    vacancy_region 北京市海淀区
    vacancy_headcount 5
    vacancy_pay 6000-8000
    vacancy_education 本科
    vacancy_majors 会计学、财务管理
    vacancy_position 经济业务人员
    vacancy_source 单位来函
    vacancy_deadline {y}-12-31
    vacancy_link
    vacancy_contact 王经理 01000000000
    vacancy_note`,
  fairs: `
    *fair_name {y}届毕业生春季双选会
    fair_form 线下双选会
    fair_online 否
    *fair_from {y}-04-10
    fair_to {y}-04-10
    fair_organiser 就业指导中心
    *fair_units 120
    *fair_posts 480
    *fair_demand 2600
    fair_seekers 900
    fair_cv 1500
    fair_intents 320
    fair_signed 60
    fair_link
    fair_note`,
  baseline: `
    *baseline_cohort {b}
    *baseline_day {b}-08-31
    baseline_school 会计学院
    baseline_major
    *baseline_graduates 512
    *baseline_landed 466`,
  platform: `
    *student_no {e}010101
    name 张晓敏
    id_no 11010519491231002X
    school_id 会计学院
    *destination 签就业协议形式就业
    employer_name 北京示例科技有限公司
    uscc
    employer_type 其他企业
    industry 信息传输、软件和信息技术服务业
    work_region 北京市海淀区
    position 经济业务人员
    study_school
    study_major`,
}

const STUDY_YEARS = 4

/** The columns of the workbook of a kind, its example made for a cohort. */
export function templateColumns(kind: Kind, cohort: number): readonly TemplateColumn[] {
  const years = { y: cohort, e: cohort - STUDY_YEARS, b: cohort - 1 }
  return LINES[kind]
    .trim()
    .split('\n')
    .map((line) => {
      const [, star, key = '', example = ''] = /^(\*?)(\w+) ?(.*)$/.exec(line.trim()) ?? []
      const filled = example
        .replaceAll('{y}', String(years.y))
        .replaceAll('{e}', String(years.e))
        .replaceAll('{b}', String(years.b))
      return { key, isRequired: star === '*', example: filled }
    })
}

// Who is on the list of names: alike in what groups are made of, as the people of a university are.
import type { Row } from '#data/ledger-file/change-log.ts'
import type { Random } from './random.ts'

export const SCHOOLS = 12
const MAJORS = [
  '会计学',
  '财务管理',
  '审计学',
  '软件工程',
  '计算机科学与技术',
  '物联网工程',
  '英语',
  '日语',
  '法学',
  '土木工程',
  '工程管理',
  '机械设计制造及其自动化',
  '电气工程及其自动化',
  '市场营销',
  '国际经济与贸易',
  '护理学',
] as const
const SURNAMES = '王李张刘陈杨赵黄周吴'
const GIVEN = '一二三四五六七八九十'
const REGIONS = ['430000', '430100', '430102', '440100', '440300', '310000', '420100'] as const
const INDUSTRIES = ['I', 'J', 'C', 'P', 'F', 'E'] as const
const ORIGINS = ['430122', '430202', '430321', '420102', '422801', '360102', '520102'] as const
const POSITIONS = ['会计', '审计', '程序员', '教师', '销售', '文员'] as const

export function person(index: number, random: Random): Row {
  const serial = String(index).padStart(6, '0')
  const told = random.chance(0.6)
  const school = random.below(SCHOOLS) + 1
  return {
    uid: `bench-${serial}`,
    cohort_year: 2020,
    student_no: `16${serial}00`,
    name: `${SURNAMES.charAt(index % 10)}${GIVEN.charAt(random.below(10))}${GIVEN.charAt(random.below(10))}`,
    name_key: `x${index % 1000}`,
    search: `x${index % 1000} 16${serial}00`,
    id_no: `420102199801${serial}`,
    sex: random.one(['1', '2']),
    nation: random.chance(0.9) ? '01' : random.one(['08', '15', '03', '11']),
    politics: random.one(['03', '03', '01', '13']),
    school_id: school,
    major_name: random.one(MAJORS),
    class_name: `${school}院${random.below(40) + 1}班`,
    edu_level: random.chance(0.8) ? '31' : random.one(['41', '11']),
    grad_date: '2020-06-30',
    grad_status: random.chance(0.97) ? '1' : '2',
    origin_code: random.one(ORIGINS),
    hardship: random.chance(0.8) ? '0' : String(random.below(8)),
    mobile: `179${String(index).padStart(8, '0')}`,
    remark: null,
    intent_region: told ? random.one(REGIONS) : null,
    intent_industry: told ? random.one(INDUSTRIES) : null,
    intent_position: told ? random.one(POSITIONS) : null,
    intent_salary_min: told ? String(3000 + random.below(10) * 500) : null,
    next_contact: random.chance(0.3)
      ? `2021-01-${String(random.below(28) + 1).padStart(2, '0')}`
      : null,
  }
}

export function vacancy(index: number, employers: number, random: Random): Row {
  const pay = 3000 + random.below(10) * 500
  return {
    employer_id: (index % employers) + 1,
    title: `${random.one(POSITIONS)}${index}`,
    region: random.one(REGIONS),
    industry: random.one(INDUSTRIES),
    position: '',
    headcount: random.below(20) + 1,
    pay_min: pay,
    pay_max: pay + 2000,
    pay_note: '',
    education: random.one(['31', '41']),
    majors: [random.one(MAJORS), random.one(MAJORS)].join('、'),
    source: '',
    source_ref: '',
    deadline: random.chance(0.5) ? '2021-02-28' : '2020-10-31',
    link: '',
    contact: '',
    note: '',
    added_on: '2020-07-02',
    withdrawn_on: null,
  }
}

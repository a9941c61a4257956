// What stands in the workbooks that are handed out to be filled in. In Chinese alone, as every list of an office.
import type { FieldType } from '../domain/fields/index.ts'

export const GUIDE_COLUMNS = [
  { title: '列', width: 18 },
  { title: '必填', width: 8 },
  { title: '怎样填', width: 64 },
  { title: '举例', width: 28 },
] as const

export const MANDATORY = '必填'
export const OPTIONAL = '选填'

/** Below the columns. */
export const GUIDE_NOTES: readonly string[] = [
  '浅红色表头的列必填。第 2 行是示例，导入时自动略过，可以不删。',
  '从第 3 行填起，一行一条；列可以隐藏、移动或删去不用的，也可以另加列，另加的列能存的都会存下来。',
  '空白单元格不会清除台账中已有的内容。',
]

const BY_TYPE: Readonly<Record<FieldType, string>> = {
  text: '文字',
  long: '文字，可以较长',
  code: '从下拉列表中选，也可以填代码',
  codes: '从下拉列表中选，也可以填代码；有几项时用顿号隔开',
  date: '日期，如 2020-07-01',
  region: '省、市、县（区）的名称，或 6 位行政区划代码',
  regions: '省、市的名称，有几处时用顿号隔开',
  number: '只填数字',
  staff: '姓名',
}

const BY_KEY: Readonly<Record<string, string>> = {
  student_no: '学号，按它找人；前面的 0 要保留',
  id_no: '18 位身份证号，按文本填写，末位 X 大写',
  exam_no: '考生号，前面的 0 要保留',
  school_id: '二级学院名称，与学校的写法一致',
  will_day: '确认意愿的日期，不填则按导入时选定的日期',
  sign_date: '签约或录取的日期，如 2020-07-01；不填则按导入时选定的日期',
  uscc: '18 位统一社会信用代码',
  vacancy_uscc: '18 位统一社会信用代码',
  vacancy_pay: '金额或范围，如 6000-8000、6千以上、面议',
  vacancy_majors: '专业名称，有几个时用顿号隔开；不限就填 不限',
  vacancy_education: '如 本科、专科及以上、不限',
  fair_form: '线下双选会、网络双选会、宣讲会、专场招聘会或直播招聘',
  fair_online: '是 或 否',
  fair_demand: '需求人数，不少于岗位数',
  baseline_school: '学院名称；不填即全校',
  baseline_major: '专业名称；不填即整个学院',
}

/** What belongs into a column. */
export function howToFillIn(key: string, type: FieldType): string {
  return BY_KEY[key] ?? BY_TYPE[type]
}

// Why a cell was not stored, where no V-rule says it.
import { isRuleId, type RuleId, ruleText } from '../domain/validation/index.ts'
import type { Bilingual } from './template.ts'

const REFUSALS = {
  EMPTY: {
    zh: '此项不能清空，请改选其他值',
    en: 'This cannot be emptied; choose another value',
  },
  DATE: {
    zh: '日期无法识别，请写成 2020-07-03 的样子',
    en: 'Not a date that can be read; write it like 2020-07-03',
  },
  FORM: { zh: '此处应填数字', en: 'A number is expected here' },
  LOCKED: {
    zh: '重点群体由名单导入或按规则得出，不能在表格中改写',
    en: 'Key groups come from an imported list or a rule and are not typed here',
  },
  NO_DESTINATION: {
    zh: '还没有毕业去向，请先填写毕业去向',
    en: 'There is no destination yet; enter the destination first',
  },
  BLOCK: {
    zh: '同时填写的毕业去向未保存，此项属于该去向，也未保存',
    en: 'It belongs to the destination beside it, which was not stored',
  },
  SCHOOL: {
    zh: '没有这个学院，或本台账只记一个学院',
    en: 'No such school, or this ledger holds one school only',
  },
  TOO_MANY: { zh: '未就业原因最多选 3 项', en: 'At most three reasons' },
  NOTE: {
    zh: '未就业原因选了“其他”，请填写原因说明',
    en: 'The reason "other" needs a note that explains it',
  },
  NOT_LANDED: {
    zh: '此人目前没有落实，不能登记解约/回退',
    en: 'Not landed at present, so there is nothing to break off',
  },
  BREAK_NOTE: {
    zh: '解约原因选了“其他”，请填写说明',
    en: 'The reason "other" needs a note that explains it',
  },
  STAFF: {
    zh: '帮扶人员中没有这个人，请先到“更多 → 帮扶人员”新增',
    en: 'Not among the staff; add them first under More → Staff',
  },
  STAFF_TWICE: {
    zh: '只能有一位帮扶责任人，这里不止一位或有人同名，请从列表中选择',
    en: 'One helper only: several are named, or have this name; choose one from the list',
  },
  STAFF_NEW: {
    zh: '帮扶人员中还没有这个人，导入时一并添加',
    en: 'Not among the staff yet; the import adds them',
  },
  DERIVED: {
    zh: '结对日期随帮扶责任人自动记录，不能直接填写',
    en: 'The day of the pairing follows from the helper and is not typed here',
  },
  COUNTED: {
    zh: '由联系和推送记录得出，不能直接填写',
    en: 'It follows from the records of contacts and is not typed here',
  },
  EVIDENCE: {
    zh: '佐证材料的情况随收到和核对的材料自动得出，请在个人卡片中添加',
    en: 'This follows from the evidence that was received and checked; add it on the card',
  },
  MASKED: {
    zh: '这里有星号，内容没有显示完整，请填写完整内容',
    en: 'What has asterisks is not complete; enter the whole of it',
  },
  CONTENT: {
    zh: '联系内容至少写 5 个字；留空时由程序按类型、方式和结果填写',
    en: 'At least five letters; left empty, kind, way and result say it',
  },
  NEXT: {
    zh: '下次联系日期不能早于本次联系的日期',
    en: 'The next contact cannot come before this one',
  },
  LATE: {
    zh: '补录：日期早于 7 天以前',
    en: 'Recorded late: more than seven days after it happened',
  },
  NO_NAME: { zh: '请填写姓名', en: 'Enter the name' },
  NO_NUMBER: {
    zh: '请填写学号或身份证号，至少一项',
    en: 'Enter the student number or the ID number, or both',
  },
  KEY: {
    zh: '缺少姓名，或学号和身份证号都没有，无法确定是谁',
    en: 'No name, or neither student number nor ID number: nobody can be told from this row',
  },
  WHO: {
    zh: '无法确定本行是谁，未导入；请逐行选定，或补上学号',
    en: 'Nobody can be told for certain from this row, so it is not imported: choose the person, or add the student number',
  },
  MISSING: { zh: '缺少这一项，本行未导入', en: 'Missing; the row is not imported' },
  ZERO: {
    zh: '学号可能丢了开头的 0，请核对',
    en: 'The student number may have lost the zeros before it; please check',
  },
  TWICE: { zh: '与前面一行重复', en: 'Stands in the list twice' },
  NEAR: {
    zh: '台账中有相近的名称，请核对是否同一个',
    en: 'The ledger has a name that is nearly the same; check whether it is meant',
  },
  OTHER_LIST: {
    zh: '这个工作表是另一种表，没有读取',
    en: 'The sheet is another kind of list and was not read',
  },
  ROSTER_ONLY: {
    zh: '这一列有几行与台账不同，此表不改花名册的内容',
    en: 'Some rows of this column differ from the ledger; this kind of list does not change what the roster says',
  },
  CONFLICT: {
    zh: '名单导出后，文件和台账都改了这一格，而且不一样，请选择；不选保留台账的值',
    en: 'File and ledger both changed this cell after the list went out; choose, or the ledger’s value stays',
  },
  MISSING_PEOPLE: {
    zh: '导出的名单中有人不在文件里，他们保持不变',
    en: 'Some people of the exported list are not in the file; they stay as they are',
  },
  ESTRANGED: {
    zh: '无法比较这份名单导出时的内容，按普通名单导入',
    en: 'What the list said when it was exported is not known here; it is imported like any other list',
  },
  TORN: {
    zh: '隐藏列没有随行移动，已按学号确定是谁',
    en: 'The hidden column did not move with the rows; people are found by their student numbers',
  },
  UNTAKEN: { zh: '这一列未导入', en: 'The column is not imported' },
  SEX_ASKED: {
    zh: '招聘不得限定性别，这一列不导入、不保存',
    en: 'A vacancy must not ask for a sex; the column is neither imported nor stored',
  },
  FIGURES: {
    zh: '单位数、岗位数、需求人数不相符，请核对',
    en: 'Employers, posts and people wanted do not fit each other; please check',
  },
} as const

// What to do, where the rule itself only says what is wrong.
const ADVICE: Readonly<Partial<Record<RuleId, Bilingual>>> = {
  V08: { zh: '，请填标准代码或名称', en: '; enter a standard code or name' },
}

export type RefusalId = RuleId | keyof typeof REFUSALS

/** The sentence for a rule or a refusal; an unknown id comes back as it is. */
export function refusalText(id: string, lang: 'zh' | 'en'): string {
  if (isRuleId(id)) return ruleText(id, lang) + (ADVICE[id]?.[lang] ?? '')
  return isRefusal(id) ? REFUSALS[id][lang] : id
}

function isRefusal(id: string): id is keyof typeof REFUSALS {
  return Object.hasOwn(REFUSALS, id)
}

// The rules by number: how hard each one is, and its Chinese sentence.

/** B blocks what a hand types, W warns, Q blocks the submission only. */
export type Level = 'B' | 'W' | 'Q'

export const rules = {
  V01: ['B', '身份证号应为18位'],
  V02: ['B', '身份证号校验位错误，请核对'],
  V03: ['B', '身份证号中的出生日期无效/不一致'],
  V04: ['B', '性别与身份证号不一致'],
  V05: ['W', '地址码未识别，请确认'],
  V06: ['W', '手机号格式异常/与他人重复'],
  V07: ['B', '学号或身份证号重复'],
  V08: ['B', '代码不在标准中'],
  V09: ['B', '日期不能晚于今天'],
  V10: ['Q', '请补全单位/院校信息'],
  V11: ['Q', '缺少就业佐证材料'],
  V12: ['W', '困难生类别与重点群体标签不一致'],
  V13: ['W', '就业意愿与毕业去向不匹配'],
  V14: ['B', '薪酬未达到当地最低工资标准，不能登记'],
  V15: ['B', '实习（见习）材料不能作为就业证明'],
  V16: ['Q', '尚未摸排'],
  V17: ['Q', '未落实帮扶责任人'],
  V18: ['W', '超期未联系'],
  V19: ['W', '失联需至少3次不同方式联系记录'],
  V20: ['W', '疑似集中/比例偏高，请自查'],
  V21: ['Q', '勾稽关系不平'],
  V22: ['W', '回退需登记解约原因'],
  V23: ['B', '变更就业意愿不能改变落实状态'],
  V24: ['W', '姓名含异常字符'],
  V25: ['Q', '请先完成学院负责人签批'],
  V26: ['W', '佐证材料的种类不适用于该去向'],
} as const satisfies Record<string, readonly [Level, string]>

export type RuleId = keyof typeof rules

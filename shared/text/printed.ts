// Words on paper: Chinese whatever the language of the page, because the tables are handed in.

export const PRINTED = {
  unit: (unit: string): string => `单位：${unit}`,
  day: (day: string): string => `数据时间：${day}`,
  span: (from: string, to: string): string => `${from} 至 ${to}`,
  scheme: (name: string): string => `统计口径：${name}`,
  failing: (text: string): string => `勾稽不符：${text}`,
  none: '无',
  fileName: (name: string, studentNo: string): string => `一人一档 ${name} ${studentNo}`,
  signatures: {
    report: ['制表人：', '审核人：', '负责人：'],
    file: ['毕业生：', '帮扶责任人：', '学院（盖章）：', '日期：'],
  },
} as const

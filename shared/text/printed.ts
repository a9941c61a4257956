// Words on paper: Chinese whatever the language of the page, because the tables are handed in.

export const PRINTED = {
  unit: (unit: string): string => `单位：${unit}`,
  day: (day: string): string => `数据时间：${day}`,
  span: (from: string, to: string): string => `${from} 至 ${to}`,
  scheme: (name: string): string => `统计口径：${name}`,
  failing: (text: string): string => `勾稽不符：${text}`,
  none: '无',
  fileName: (name: string, studentNo: string): string => `一人一档 ${name} ${studentNo}`,
  /** the page that a school's leaders sign before a period is submitted */
  signaturePage: {
    title: '毕业生就业数据报送签字页',
    period: '报送期',
    span: '起止日期',
    asOf: '数据时间',
    graduates: '毕业生数',
    landed: '已落实',
    rate: '落实率',
    explained: '自查中写明理由的问题',
    explainedCount: (count: number): string => `${count} 项`,
    declaration:
      '我们已对本期数据逐项自查，所填毕业去向和佐证材料真实、准确、完整，如有不实，愿承担相应责任。',
    roles: ['填表人', '审核人', '签批人（学院负责人）'],
    sign: '签名：',
    date: '日期：　　　年　　月　　日',
    seal: '学院（盖章）：',
  },
  signatures: {
    report: ['制表人：', '审核人：', '负责人：'],
    file: ['毕业生：', '帮扶责任人：', '学院（盖章）：', '日期：'],
  },
} as const

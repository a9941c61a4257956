// What offices call the figures of the tables, by the key of the column; its own title is known besides.
export const FIGURE_ALIASES: Readonly<Record<string, string>> = {
  graduates:
    '毕业生数 毕业生人数 毕业生总数 毕业人数 总人数 总数 学生人数 学生数 生源人数 生源数 人数 应届毕业生数',
  landed:
    '已落实 已落实人数 落实人数 落实数 就业人数 已就业 已就业人数 就业数 就业合计 就业总人数 去向落实人数',
  pending: '待补 待补人数 其中待补 落实待补',
  rate: '落实率 就业率 毕业去向落实率 去向落实率 总就业率 初次就业率 率',
  unemployed:
    '未就业 未就业人数 未就业数 未就业合计 未就业总数 未落实 未落实人数 未就业毕业生数 在账人数 台账人数',
  waiting: '待就业 待就业人数',
  not_now: '暂不就业 暂不就业人数 不就业',
  contract: '协议和合同就业 协议合同就业 签约人数 签约合计 协议就业',
  employer: '单位就业 单位就业人数',
  startup: '创业 自主创业 创业人数 自主创业人数',
  flexible: '灵活就业 灵活就业人数',
  freelance: '自由职业 自由职业人数',
  other_form: '其他形式就业 其他形式',
  study: '升学 升学人数 升学出国 国内外升学',
  willing: '有意愿 有就业意愿 有意愿人数 有意愿小计',
  unwilling: '无意愿 无就业意愿 无意愿人数 无意愿小计',
  undecided: '未定 未定人数 未定小计',
  willing_rate: '有意愿占比 有意愿比例',
  willing_unemployed: '有意愿未就业 有意愿未就业人数',
  paired: '已结对 结对人数 已结对人数',
  people: '人数 未就业人数 合计 小计 总数 数量',
  share: '占比 比例 百分比 所占比例 占未就业比例',
}

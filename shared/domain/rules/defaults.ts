// What holds until somebody sets a rule (domain.md §2): shipped with the program, never written into a ledger.
// The national tables of the years that are certain; every year can be changed and added by hand.
import holidays from '#shared/codes/data/holidays.json' with { type: 'json' }
import willingness from '#shared/codes/data/willingness.json' with { type: 'json' }
import type { RuleContent, RuleName } from '../../schemas/rule.ts'
import { shippedGroupRules } from '../key-groups/index.ts'

type Shipped = Readonly<{ [N in RuleName]: RuleContent<N> }>

const OF_EVERY_COHORT: Omit<Shipped, 'key_groups'> = {
  intervals: Object.fromEntries(willingness.map(({ code, contactDays }) => [code, contactDays])),
  minimums: { policy: 1, guidance: 1, posts: 3, training: 1, keyGroupPosts: 5 },
  phrases: [
    { kind: '1', text: '介绍了就业政策和求职补贴的申领办法' },
    { kind: '2', text: '指导修改简历，交流了面试准备' },
    { kind: '3', text: '推荐了岗位，等待答复' },
    { kind: '4', text: '推荐参加职业培训或就业见习' },
    { kind: '5', text: '交流了就业期望' },
    { kind: '7', text: '与家长沟通了就业情况' },
    { kind: '8', text: '了解了目前的就业意愿和打算' },
    { kind: '9', text: '核实了毕业去向和佐证材料' },
    { kind: '10', text: '电话未接通，稍后再联系' },
  ],
  plans: [
    { willingness: '10', text: '每周推送不少于3个匹配岗位，指导简历和面试' },
    { willingness: '11', text: '跟进签约进度，提醒提交协议和佐证材料' },
    { willingness: '12', text: '一对一帮扶，推荐培训或见习，推送不少于5个岗位' },
    { willingness: '20', text: '提供考试日程，同步推送岗位' },
    { willingness: '30', text: '了解备考安排，建议准备第二方案' },
    { willingness: '40', text: '了解签证和出境安排，建议准备第二方案' },
    { willingness: '50', text: '说明应征入伍的步骤和时间' },
    { willingness: '60', text: '介绍创业政策和孵化场地' },
    { willingness: '70', text: '谈心谈话，与家长沟通，引导转变观念' },
    { willingness: '80', text: '定期关心近况，待条件允许再推送岗位' },
    { willingness: '90', text: '通过家长和同学寻找，用不同方式至少联系3次' },
  ],
  seekers: { seekers: null },
  holidays,
  evidence: {
    maxBytes: 5 * 1024 * 1024,
    sameEmployer: 5,
    share: 15,
    accepted: [
      {
        destination: '10',
        ways: [['1'], ['3'], ['12']],
        note: '须加盖单位公章；企业自制的“协议”不作为就业协议书',
      },
      { destination: '11', ways: [['2']], note: '合同全部页面，公章和签字清楚' },
      { destination: '12', ways: [['3'], ['4']], note: '薪酬不低于当地最低工资标准' },
      { destination: '27', ways: [['11']], note: '薪酬不低于当地最低工资标准' },
      { destination: '46', ways: [['6']], note: '预定兵通知书或入伍通知书' },
      { destination: '50', ways: [['10']], note: '' },
      { destination: '51', ways: [['10']], note: '' },
      {
        destination: '75',
        ways: [['7'], ['13'], ['8', '4']],
        note: '网店须同时有带网址的店铺截图和收入证明',
      },
      {
        destination: '76',
        ways: [['9']],
        note: '本人签字，学院和学校负责人核对；薪酬不低于当地最低工资标准',
      },
      { destination: '80', ways: [['5']], note: '' },
      { destination: '85', ways: [['12']], note: '' },
    ],
  },
  free_groups: {},
  reasons: {},
}

/** What is shipped for a cohort. */
export function shippedRule<N extends RuleName>(name: N, cohort: number): RuleContent<N> {
  const shipped: Shipped = { ...OF_EVERY_COHORT, key_groups: shippedGroupRules(cohort) }
  return shipped[name]
}

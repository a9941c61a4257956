// What the unemployed want, by class of willingness, and how many of each there are.
export type Wish = Readonly<{ name: string; reasons: readonly string[] }>

const reasons = (text: string): readonly string[] => text.split(' ')
const CLIMATE = '疫情等外部因素'

/** By code of the class: the word that a clerk writes, and the reasons that go with it. */
export const WISHES: Readonly<Record<string, Wish>> = {
  '10': {
    name: '积极求职',
    reasons: reasons(`求职中尚未录用 有录用但不满意 专业岗位不足 ${CLIMATE}`),
  },
  '11': { name: '签约中(已有意向)', reasons: reasons('签约流程中 等待考试/录取结果') },
  '12': { name: '求职困难', reasons: reasons(`求职能力不足 学业原因 专业岗位不足 ${CLIMATE}`) },
  '20': { name: '备考公务员/事业单位/教师', reasons: reasons('等待考试/录取结果') },
  '30': { name: '拟升学', reasons: reasons('备考升学') },
  '40': { name: '拟出国(境)', reasons: reasons(`等待签证/出境 ${CLIMATE}`) },
  '50': { name: '拟应征入伍', reasons: reasons('等待入伍') },
  '60': { name: '拟创业', reasons: reasons('筹备创业') },
  '70': { name: '暂无就业意愿', reasons: reasons('暂不想就业 家庭原因') },
  '80': { name: '客观原因暂不能就业', reasons: reasons('健康原因 家庭原因') },
  '90': { name: '失联', reasons: reasons('无法联系') },
}

type Dealt = Readonly<{ destination: string; wish: string | null }>

const dealt = (destination: string, wish: string | null, count: number) =>
  [{ destination, wish }, count] as const

/** 342 待就业, 123 不就业拟升学, 85 其他暂不就业; a few not asked yet, a few that contradict their destination. */
export const OUTSIDE: readonly (readonly [Dealt, number])[] = [
  dealt('70', null, 15),
  dealt('70', '10', 120),
  dealt('70', '11', 52),
  dealt('70', '12', 44),
  dealt('70', '20', 70),
  dealt('70', '30', 2),
  dealt('70', '50', 12),
  dealt('70', '60', 18),
  dealt('70', '90', 9),
  dealt('71', '30', 121),
  dealt('71', '10', 2),
  dealt('72', '40', 27),
  dealt('72', '70', 38),
  dealt('72', '80', 20),
]

// Invented employers, named by words that no company is called by; and schools to go on to.
import type { Random } from './random.ts'

const words = (text: string): readonly string[] => text.split(' ')

export type Employer = Readonly<{
  name: string
  type: string
  industry: string
  region: string
  position: string
}>

type Field = Readonly<{ ends: readonly string[]; type: string; industry: string; position: string }>

const field = (ends: string, industry: string, position: string, type = '其他企业'): Field => ({
  ends: words(ends),
  type,
  industry,
  position,
})

const FIELDS: Readonly<Record<string, Field>> = {
  audit: field('会计师事务所 税务师事务所 财务咨询有限公司', '租赁和商务服务业', '经济业务人员'),
  finance: field(
    '农村商业银行 小额贷款有限公司 保险代理有限公司',
    '金融业',
    '金融业务人员',
    '国有企业',
  ),
  trade: field('商贸有限公司 进出口有限公司 连锁超市有限公司', '批发和零售业', '商业和服务业人员'),
  business: field(
    '人力资源有限公司 企业管理有限公司 会展服务有限公司',
    '租赁和商务服务业',
    '办事人员和有关人员',
  ),
  property: field('置业有限公司 物业管理有限公司', '房地产业', '商业和服务业人员'),
  transport: field(
    '物流有限公司 供应链管理有限公司',
    '交通运输、仓储和邮政业',
    '办事人员和有关人员',
  ),
  hotel: field('大酒店 旅行社有限公司 餐饮管理有限公司', '住宿和餐饮业', '商业和服务业人员'),
  law: field('律师事务所 知识产权代理有限公司', '租赁和商务服务业', '法律专业人员'),
  media: field(
    '文化传媒有限公司 广告有限公司 影视制作有限公司',
    '文化、体育和娱乐业',
    '文学艺术工作人员',
  ),
  school: field('教育科技有限公司 外国语学校 实验小学', '教育', '教学人员', '中初教育单位'),
  software: field(
    '软件有限公司 信息技术有限公司 网络科技有限公司',
    '信息传输、软件和信息技术服务业',
    '工程技术人员',
  ),
  factory: field(
    '电子有限公司 机械制造有限公司 食品有限公司',
    '制造业',
    '工程技术人员',
    '三资企业',
  ),
  building: field('装饰工程有限公司 建筑设计有限公司', '建筑业', '工程技术人员'),
}

const WORDS = words(
  '栖澜汀 砚溪谷 云麓禾 青枫渡 鹿鸣洲 霁川白 松杳里 沅芷兰 拾柒桥 半亩星 北岸灯 朴石巷 禾木町 月湖舟 岚桂坊 知更雀 橘洲渔 晚晴屿 竹下语 雁回塘 南窗纸 芦雪湾 清禾野 梧桐信 蓝田雾 石燕湖 风荷举 星沙渚 白鹭汀 溪午桥',
)

const CITIES: readonly (readonly [readonly [string, string], number])[] = [
  [['长沙', '430100'], 46],
  [['株洲', '430200'], 7],
  [['湘潭', '430300'], 5],
  [['衡阳', '430400'], 5],
  [['岳阳', '430600'], 4],
  [['常德', '430700'], 4],
  [['广州', '440100'], 9],
  [['深圳', '440300'], 11],
  [['上海', '310000'], 4],
  [['杭州', '330100'], 4],
  [['武汉', '420100'], 3],
  [['北京', '110000'], 3],
]

/** Mostly in the field of the school; one in four elsewhere. */
export function makeEmployer(random: Random, fields: readonly string[]): Employer {
  const known = random.chance(0.75) ? fields : Object.keys(FIELDS)
  const found = FIELDS[random.pick(known)]
  if (found === undefined) throw new RangeError('a school names an unknown field')
  const [city, region] = random.draw(CITIES)
  const { type, industry, position } = found
  const name = city + random.pick(WORDS) + random.pick(found.ends)
  return { name, type, industry, region, position }
}

/** Bodies that take people on for a service in the country. */
export function makeOffice(random: Random, kind: 'league' | 'party'): Employer {
  const [city, region] = random.draw(CITIES)
  const name = `${city}市${random.pick(WORDS)}${kind === 'league' ? '县团委' : '乡人民政府'}`
  return {
    name,
    type: '机关',
    industry: '公共管理、社会保障和社会组织',
    region,
    position: '公务员',
  }
}

export const UNIVERSITIES = words(
  '湖南大学 中南大学 湖南师范大学 湘潭大学 长沙理工大学 中南财经政法大学 暨南大学 江西财经大学 西南财经大学 上海财经大学 华南理工大学 东北财经大学',
)
export const FOREIGN_UNIVERSITIES = [
  'University of Leeds',
  'University of Glasgow',
  'Monash University',
  'University of Sydney',
  'University of Warsaw',
  'Hong Kong Baptist University',
  'University of Malaya',
]

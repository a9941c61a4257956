// Writes the roster of 100,000 people and 22 columns that the import is measured with, or of 30; the same on every machine.
import { writePlainWorkbook } from '#data/excel/write/plain.ts'
import { idNumbers } from '#data/practice/id-numbers.ts'
import { FEMALE, MALE, SURNAMES } from '#data/practice/name-lists.ts'
import { nationsOf, ORIGINS } from '#data/practice/places.ts'
import { createRandom, type Random } from '#data/practice/random.ts'
import schools from '#data/practice/schools.json' with { type: 'json' }
import { addDays } from '#shared/domain/day/index.ts'

const PEOPLE = 100_000
const HEADERS =
  '学号 姓名 性别 身份证号 考生号 民族 政治面貌 所在院系 专业代码 专业名称 班级 学历 学制 入学日期 毕业日期 培养方式 师范生类别 困难生类别 困难生类别代码 生源所在地代码 城乡生源 手机号'
const PINYIN =
  'xh xm xb sfzh ksh mz zzmm szyx zydm zymc szbj xl xz rxsj byrq pyfs sfslb knslb knslbdm syszddm cxsy sjh'

function person(random: Random, idOf: ReturnType<typeof idNumbers>, index: number): string[] {
  const male = random.chance(0.5)
  const given = male ? MALE : FEMALE
  const name = random.draw(SURNAMES) + random.pick(given) + random.pick(given)
  const region = random.pick(random.draw(ORIGINS))
  const birth = addDays('1997-01-01', random.int(700))
  const school = random.pick(schools)
  const major = random.pick(school.majors)
  const serial = String(index).padStart(6, '0')
  return [
    `16${serial}00`,
    name,
    male ? '男' : '女',
    idOf({ region, birth, male }, random.int(500)),
    `16${region}${serial}`,
    random.draw(nationsOf(region)),
    '共青团员',
    school.name,
    major.code,
    major.name,
    `${major.short}16${String(random.int(40) + 1).padStart(2, '0')}班`,
    '本科生毕业',
    '4',
    '20160901',
    '20200630',
    '非定向',
    '非师范生',
    '非困难生',
    '0',
    region,
    random.chance(0.5) ? '城镇' : '农村',
    `179${String(index).padStart(8, '0')}`,
  ]
}

const FURTHER = '微信/QQ 电子邮箱 家庭地址 家庭电话 紧急联系人 紧急联系人电话 辅导员 备注'
const FURTHER_PINYIN = 'wechat dzyx jtdz jtdh jjlxr jjlxrdh fdy bz'

function further(index: number): string[] {
  const serial = String(index).padStart(6, '0')
  return [
    `wx_${serial}`,
    `s${serial}@example.edu.cn`,
    `人民路${(index % 900) + 1}号${(index % 30) + 1}栋`,
    `010${String(60_000_000 + index)}`,
    `家长${index % 5000}`,
    `178${String(index).padStart(8, '0')}`,
    `辅导员${index % 200}`,
    index % 10 === 0 ? `第 ${index % 50} 批` : '',
  ]
}

const [, , path, width = '22'] = process.argv
if (path === undefined) throw new Error('usage: roster-file.ts FILE [30]')
const isWide = width === '30'
const random = createRandom(100_000)
const idOf = idNumbers()
const rows = Array.from({ length: PEOPLE }, (_, index) => {
  const cells = person(random, idOf, index)
  return isWide ? [...cells, ...further(index)] : cells
})
const heads = isWide ? [`${HEADERS} ${FURTHER}`, `${PINYIN} ${FURTHER_PINYIN}`] : [HEADERS, PINYIN]
await writePlainWorkbook(path, '毕业生生源库', [...heads.map((head) => head.split(' ')), ...rows])

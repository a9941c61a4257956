import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { undoBatch } from '#data/features/history/service.ts'
import expected from '#tests/fixtures/samples/expected.json' with { type: 'json' }
import { openTestLedger, type TestLedger } from '#tests/helpers/ledger.ts'
import { countsOf, findingsOf, importRows, importSample, select } from './support.ts'

let ledger: TestLedger

beforeEach(async () => {
  ledger = await openTestLedger()
})
afterEach(() => ledger.close())

const people = () =>
  importRows(ledger, [
    ['学号', '姓名', '班级'],
    ['1', '王一', '会计1601班'],
    ['2', '李二', '会计1601班'],
  ])
const count = (table: string) => select(ledger, `SELECT count(*) AS n FROM ${table}`)
const undo = (batch: number | null) => undoBatch(ledger.ctx, ledger.session, batch ?? 0, 'imports')

describe('recruitment events', () => {
  it('have the totals of the sample, once', async () => {
    const first = await importSample(ledger, 'job-fairs.xlsx')
    expect(countsOf(first)).toEqual([40, 40, 0, 0, 0, 1])
    expect(first.problems).toEqual([])
    const totals = (online: number) =>
      select(
        ledger,
        `SELECT json_array(count(*), sum(units), sum(posts), sum(demand)) AS figures
           FROM fair WHERE online = ?`,
        online,
      )
    const figures = (of: readonly number[]) => [{ figures: JSON.stringify(of) }]
    expect(totals(1)).toEqual(figures(expected.fairs.online))
    expect(totals(0)).toEqual(figures(expected.fairs.offline))
    expect(countsOf(await importSample(ledger, 'job-fairs.xlsx'))).toEqual([40, 0, 0, 40, 0, 1])
    undo(first.batch)
    expect(count('fair')).toEqual([{ n: 0 }])
  })

  it('are completed by name and first day; odd figures are named, missing ones refused', async () => {
    const header = ['活动名称', '形式', '日期', '单位数', '岗位数', '需求人数', '参加人数', '地点']
    await importRows(ledger, [header, ['春招', '双选会', '2020-06-01', 10, 20, 30, null, '体育馆']])
    const result = await importRows(ledger, [
      header,
      ['春招', null, '2020.6.1', 10, 20, 30, 200, null],
      ['云上行', '空中宣讲会', '2020-06-02', 9, 5, 3, null, null],
      ['无日期', '双选会', null, 1, 1, 1, null, null],
      ['无数字', '双选会', '2020-06-03', 1, null, 1, null, null],
    ])
    expect(countsOf(result)).toEqual([4, 1, 1, 0, 2, 1])
    expect(findingsOf(result)).toEqual([
      '2 形式 V08 W',
      '3 需求人数 FIGURES W',
      '3 单位数 FIGURES W',
      '4 日期 MISSING B',
      '5 岗位数 MISSING B',
    ])
    expect(select(ledger, 'SELECT name, form, online, seekers, note FROM fair')).toEqual([
      { name: '春招', form: '1', online: 0, seekers: 200, note: '地点：体育馆' },
      { name: '云上行', form: '3', online: 1, seekers: null, note: '' },
    ])
  })
})

describe('vacancies', () => {
  it('of the sample come in once, their employers with them', async () => {
    const first = await importSample(ledger, 'positions.xlsx')
    expect(countsOf(first)).toEqual([180, 180, 0, 0, 0, 1])
    expect(first.problems).toEqual([])
    expect(
      select(
        ledger,
        `SELECT v.title, e.name, v.region, v.headcount, v.pay_min, v.pay_max, v.education, v.majors,
                v.source, v.deadline FROM vacancy v JOIN employer e ON e.id = v.employer_id
          WHERE v.link = 'https://jobs.example.com/1'`,
      ),
    ).toEqual([
      {
        title: '酒店管培生',
        name: '杭州天成商贸有限公司',
        region: '430100',
        headcount: 15,
        pay_min: 6500,
        pay_max: 8500,
        education: '31',
        majors: '酒店管理,旅游管理',
        source: '智联招聘',
        deadline: '2020-07-07',
      },
    ])
    expect(countsOf(await importSample(ledger, 'positions.xlsx'))).toEqual([180, 0, 0, 180, 0, 1])
    undo(first.batch)
    expect([count('vacancy'), count('employer')]).toEqual([[{ n: 0 }], [{ n: 0 }]])
  })

  it('of other sites are understood by their headers; a sex that is asked for is left out', async () => {
    const rows = [
      ['招聘职位', '公司名称', '工作城市', '薪资范围', '性别要求', '网申地址', '福利'],
      [
        '文员（限女性）',
        '武汉中达咨询有限公司',
        '武汉',
        '面议',
        '女',
        'https://a.example/1',
        '五险',
      ],
      [null, '武汉中达咨询有限公司', '武汉', '面议', '女', 'https://a.example/2', null],
    ]
    const result = await importRows(ledger, rows)
    expect(countsOf(result)).toEqual([2, 1, 0, 0, 1, 1])
    expect(findingsOf(result)).toEqual([
      '1 性别要求 SEX_ASKED W',
      '2 招聘职位 SEX_ASKED W',
      '3 招聘职位 MISSING B',
    ])
    expect(select(ledger, 'SELECT title, pay_note, note FROM vacancy')).toEqual([
      { title: '文员', pay_note: '面议', note: '福利：五险' },
    ])
  })
})

describe('staff', () => {
  it('is added, completed and stays as it is; columns without a place are named', async () => {
    const rows = [
      ['姓名', '职务', '部门', '身份', '手机', '工号'],
      ['周敏', '副书记', '会计学院', '学院领导', '13900000001', '007'],
      ['陈立', null, '会计学院', '班主任', null, null],
      [null, '讲师', '会计学院', null, null, null],
    ]
    const first = await importRows(ledger, rows)
    expect(first.kind).toBe('staff')
    expect(countsOf(first)).toEqual([3, 2, 0, 0, 1, 1])
    expect(findingsOf(first)).toEqual(['1 工号 UNTAKEN W', '4 姓名 NO_NAME B'])
    expect(countsOf(await importRows(ledger, rows))).toEqual([3, 0, 0, 2, 1, 1])
    const more = await importRows(ledger, [
      ['姓名', '职务', '部门', '手机'],
      ['陈立', '讲师', '会计学院', '13900000002'],
      ['陈立', '讲师', '图书馆', null],
    ])
    expect(countsOf(more)).toEqual([2, 1, 1, 0, 0, 1])
    expect(select(ledger, 'SELECT name, title, department, role, mobile FROM staff')).toEqual([
      { name: '周敏', title: '副书记', department: '会计学院', role: '2', mobile: '13900000001' },
      { name: '陈立', title: '讲师', department: '会计学院', role: '5', mobile: '13900000002' },
      { name: '陈立', title: '讲师', department: '图书馆', role: '', mobile: '' },
    ])
    undo(more.batch)
    expect(select(ledger, 'SELECT name, title, mobile FROM staff')).toMatchObject([
      { name: '周敏' },
      { name: '陈立', title: '', mobile: '' },
    ])
  })
})

describe('contacts', () => {
  it('of the sample come in once, with their helpers', async () => {
    await importSample(ledger, 'school-roster.xlsx')
    const first = await importSample(ledger, 'contacts-gbk.csv')
    expect(countsOf(first)).toEqual([60, 60, 0, 0, 0, 1])
    expect(first.problems.map(({ rule, value }) => `${rule} ${value}`).sort()).toEqual([
      'STAFF_NEW 周老师',
      'STAFF_NEW 陈老师',
    ])
    expect(
      select(
        ledger,
        `SELECT c.day, c.kind, c.way, c.result, c.content, t.name AS staff, f.last_day FROM contact c
           JOIN graduate g ON g.id = c.graduate_id JOIN staff t ON t.id = c.staff_id
           JOIN follow_up f ON f.graduate_id = g.id WHERE g.student_no = '1601000196'`,
      ),
    ).toEqual([
      {
        day: '2020-06-15',
        kind: '3',
        way: '2',
        result: '1',
        content: '推荐岗位2个,等待答复',
        staff: '周老师',
        last_day: '2020-06-15',
      },
    ])
    expect(countsOf(await importSample(ledger, 'contacts-gbk.csv'))).toEqual([60, 0, 0, 60, 0, 1])
    undo(first.batch)
    expect([count('contact'), count('staff')]).toEqual([[{ n: 0 }], [{ n: 0 }]])
  })

  it('without a day, a kind or a person are refused and named', async () => {
    await people()
    const result = await importRows(ledger, [
      ['学号', '姓名', '联系日期', '服务类型', '方式', '结果', '内容', '心情'],
      ['1', '王一', '2020-06-01', '职业指导', '电话', '已联系上', '谈了简历', '好'],
      ['1', '王一', '2020-06-01', '职业指导', '电话', '已联系上', '谈了简历', '好'],
      ['1', '王一', '2020-08-01', '职业指导', '电话', '已联系上', '谈了简历', null],
      ['2', '李二', '2020-06-01', '喝茶', '电话', null, '谈了简历', null],
      ['9', '张九', '2020-06-01', '职业指导', '电话', '已联系上', '谈了简历', null],
    ])
    expect(countsOf(result)).toEqual([5, 1, 0, 1, 3, 1])
    expect(findingsOf(result)).toEqual([
      '1 心情 UNTAKEN W',
      '3 内容 TWICE W',
      '4 联系日期 V09 B',
      '5 服务类型 V08 Q',
      '5 结果 MISSING B',
      '6 学号 WHO B',
    ])
  })
})

describe('willingness', () => {
  const rows = [
    [
      '学号',
      '姓名',
      '就业意愿',
      '未就业原因',
      '原因说明',
      '确认日期',
      '意向地区',
      '帮扶措施',
      '帮扶人',
    ],
    ['1', '王一', '考研二战', 'R01、R02', '再考一年', '2020-06-20', '长沙市', '每月联系', '周敏'],
    ['2', '李二', '求职中', null, null, null, null, null, null],
  ]

  it('becomes dated events with what belongs to it, and no second time', async () => {
    await people()
    const first = await importRows(ledger, rows)
    expect(first.kind).toBe('willingness')
    expect([first.rows, first.updated, first.rejected]).toEqual([2, 2, 0])
    expect(
      select(ledger, 'SELECT to_willingness AS will, reasons, happen_date FROM willingness_event'),
    ).toEqual([
      { will: '30', reasons: 'R01,R02', happen_date: '2020-06-20' },
      { will: expect.any(String), reasons: '', happen_date: '2020-07-03' },
    ])
    expect(
      select(ledger, `SELECT intent_region, plan FROM graduate WHERE student_no = '1'`),
    ).toEqual([{ intent_region: '430100', plan: '每月联系' }])
    expect(countsOf(await importRows(ledger, rows)).slice(0, 5)).toEqual([2, 0, 0, 2, 0])
    undo(first.batch)
    expect([count('willingness_event'), count('pairing')]).toEqual([[{ n: 0 }], [{ n: 0 }]])
  })
})

describe('figures of earlier years', () => {
  const HEADER = ['届', '截止日期', '学院', '毕业生数', '已落实人数']
  const figures = () =>
    select(ledger, 'SELECT cohort_year, day, scope, name, graduates, landed, details FROM baseline')

  it('of the sample come in once and are taken back', async () => {
    const first = await importSample(ledger, 'baseline-2019.xlsx')
    expect(first.kind).toBe('baseline')
    expect(countsOf(first)).toEqual([12, 12, 0, 0, 0, 1])
    expect(first.problems).toEqual([])
    expect(figures()[0]).toEqual({
      ...{ cohort_year: 2019, day: '2019-07-03', scope: 'school', name: '会计学院' },
      ...{ graduates: 499, landed: 427, details: '' },
    })
    expect(countsOf(await importSample(ledger, 'baseline-2019.xlsx'))).toEqual([12, 0, 0, 12, 0, 1])
    undo(first.batch)
    expect(count('baseline')).toEqual([{ n: 0 }])
  })

  it('are found again by year, day and school; odd ones are named, incomplete ones refused', async () => {
    await importRows(ledger, [HEADER, [2019, '2019-07-03', '会计学院', 499, 427]])
    const result = await importRows(ledger, [
      [...HEADER, '升学', '说明'],
      ['2019届', '2019.7.3', '会计 学院', '499人', 430, 50, '含结业'],
      [2019, 43646, '会计学院', 499, 400, null, null],
      [2018, '2018-07-03', '全校', 4000, 4100, null, null],
      [2018, '去年', '理学院', 200, 190, null, null],
      [2018, '2018-07-03', '理学院', 200, null, null, null],
      ['合计', null, null, 4000, 3900, null, null],
    ])
    expect(countsOf(result)).toEqual([5, 2, 1, 0, 2, 2])
    expect(findingsOf(result)).toEqual([
      '4 已落实人数 FIGURES W',
      '5 截止日期 V09 Q',
      '6 已落实人数 MISSING B',
    ])
    expect(figures()).toMatchObject([
      { day: '2019-07-03', landed: 430, details: JSON.stringify({ 80: 50, 说明: '含结业' }) },
      { day: '2019-06-30', landed: 400 },
      { cohort_year: 2018, scope: 'university', name: '', landed: 4100 },
    ])
  })
})

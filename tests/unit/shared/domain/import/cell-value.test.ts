import { describe, expect, it } from 'vitest'
import type { ImportCell } from '#shared/domain/import/cell.ts'
import { cellReader, PLAIN_READING } from '#shared/domain/import/cell-value.ts'
import { fixesByField, type WordFix } from '#shared/domain/import/fixes.ts'
import { importField } from '#shared/domain/import/known-headers.ts'

const reader = (key: string, effective: string | null = '2020-07-03', fixes: WordFix[] = []) => {
  const field = importField(key)
  if (field === undefined) throw new Error(key)
  return cellReader(field, 2020, { effective, fixes: fixesByField(fixes) })
}
const read = (key: string, cell: ImportCell) => reader(key)(cell)
const noted = (value: string | null, rest: string, known = false) => ({ value, rest, known })

describe('free words of willingness', () => {
  it.each([
    ['考研二战', '30'],
    ['二战考研', '30'],
    ['拟升学', '30'],
    ['30', '30'],
    ['拟升学（考研二战等）', '30'],
    ['备考公务员', '20'],
    ['考编', '20'],
    ['考教师', '20'],
    ['签约中', '11'],
    ['已有意向，等三方', '11'],
    ['慢就业', '70'],
    ['暂不就业', '70'],
    ['就业困难,一直没找到', '12'],
    ['求职困难', '12'],
    ['出国(等签证)', '40'],
    ['生病休养', '80'],
    ['联系不上', '90'],
    ['求职中 ', '10'],
    ['找 工 作 中', '10'],
    ['积极求职', '10'],
    ['拟创业', '60'],
    ['当兵', '50'],
    ['考研/二战', '30'],
    ['考研 二战', '30'],
    ['【考研】', '30'],
  ])('%s is %s', (text, code) => {
    expect(read('willingness', text)).toBe(code)
  })

  it.each([
    ['求职中（想去深圳）', noted('10', '想去深圳')],
    ['求职中，想去深圳；家里支持', noted('10', '想去深圳；家里支持')],
    ['1、考研', noted('30', '1')],
    ['考研 准备跨专业', noted('30', '准备跨专业')],
  ])('of %s what is not known stays as a note', (text, value) => {
    expect(read('willingness', text)).toEqual(value)
  })

  it('that mean different things mean none', () => {
    expect(read('willingness', '考研，找工作中')).toMatchObject({ rule: 'V08', cause: 'several' })
  })

  it.each(['升学率', '不想考研', '不升学', '还在想'])('%s is no word of the list', (text) => {
    expect(read('willingness', text)).toMatchObject({ rule: 'V08', cause: 'word' })
  })

  it.each(['', ' ', '-', '——', '/', '／', null])('%j says nothing', (cell) => {
    expect(read('willingness', cell)).toBeNull()
  })
})

describe('other lists', () => {
  it('take several reasons and keep the words beside them', () => {
    expect(read('reasons', '家庭原因、等待考试/录取结果')).toBe('R11,R03')
    expect(read('reasons', '家庭原因，父母身体不好')).toEqual(noted('R11', '父母身体不好'))
    expect(read('reasons', '缘分未到')).toMatchObject({ cause: 'word' })
  })

  it('take no destination beside a word that may undo it', () => {
    expect(read('destination', '签劳动合同形式就业（长沙）')).toEqual(noted('11', '长沙'))
    expect(read('destination', '签劳动合同形式就业（已解约）')).toMatchObject({ cause: 'word' })
  })

  it('leave the place open without a finding', () => {
    expect(read('intent_region', '深圳、广州')).toBe('440300,440100')
    expect(read('intent_region', '不限')).toEqual(noted(null, '不限', true))
    expect(read('intent_region', '省内')).toEqual(noted(null, '省内', true))
    expect(read('intent_region', '长沙、省内')).toEqual(noted('430100', '长沙、省内', true))
    expect(read('intent_region', '长沙、老家')).toEqual(noted('430100', '老家'))
    expect(read('intent_region', '老家')).toMatchObject({ cause: 'word' })
    expect(read('origin_code', '不限')).toMatchObject({ cause: 'word' })
    expect(read('origin_code', '湖南省（农村），长沙市')).toEqual(noted('430100', '农村'))
  })
})

describe('days', () => {
  it.each<[ImportCell, string]>([
    ['20200611', '2020-06-11'],
    [20200611, '2020-06-11'],
    ['2020年06月14日', '2020-06-14'],
    ['２０２０年６月１４日', '2020-06-14'],
    ['6月2日', '2020-06-02'],
    ['6.2', '2020-06-02'],
    ['6/2', '2020-06-02'],
    ['12月20日', '2019-12-20'],
    ['2020.6.1', '2020-06-01'],
    ['2020/6/10', '2020-06-10'],
    ['2020—6—10', '2020-06-10'],
    ['2020、6、10', '2020-06-10'],
    [44002, '2020-06-20'],
    [44002.75, '2020-06-20'],
    ['44002', '2020-06-20'],
    [{ date: '2020-06-20' }, '2020-06-20'],
    ['2020-06-11 14:30:00', '2020-06-11'],
    ['2020/6/11 上午9:30', '2020-06-11'],
    ['2020年6月11日下午3点', '2020-06-11'],
    ['6月11日（周四）', '2020-06-11'],
    ['20年6月11日', '2020-06-11'],
    ['二〇二〇年六月十一日', '2020-06-11'],
    ['2020.6.1。', '2020-06-01'],
  ])('%j is %s', (cell, day) => {
    expect(read('contact_day', cell)).toBe(day)
  })

  it('without a year belong to the season of the cohort', () => {
    expect(reader('contact_day', '2021-03-01')('2月20日')).toBe('2021-02-20')
    expect(reader('contact_day', '2026-11-23')('6月2日')).toBe('2020-06-02')
    expect(reader('next_contact', '2020-12-28')('1月5日')).toBe('2021-01-05')
    expect(reader('contact_day', '2020-06-20')('6月25日')).toBe('2020-06-25')
    expect(reader('contact_day', null)('6月2日')).toMatchObject({ cause: 'date' })
  })

  it.each<[string, ImportCell]>([
    ['birth', '6月2日'],
    ['contact_day', '2月30日'],
    ['contact_day', '13月1日'],
    ['contact_day', 6.2],
    ['contact_day', '昨天'],
  ])('of %s cannot be read from %j', (key, cell) => {
    expect(read(key, cell)).toMatchObject({ rule: 'V09', cause: 'date' })
  })
})

describe('numbers', () => {
  it.each<[ImportCell, string]>([
    [3, '3'],
    ['3个', '3'],
    ['３ 个', '3'],
    ['三个', '3'],
    ['两场', '2'],
    ['1,879', '1879'],
    ['3人次', '3'],
  ])('%j is %s', (cell, number) => {
    expect(read('fair_demand', cell)).toBe(number)
  })

  it('of pay have their lower end, the text beside it', () => {
    expect(read('intent_salary_min', '5千')).toBe('5000')
    expect(read('intent_salary_min', '0.5万元')).toBe('5000')
    expect(read('intent_salary_min', '4000-6000')).toEqual(noted('4000', '4000-6000', true))
    expect(read('intent_salary_min', '面议')).toMatchObject({ cause: 'number' })
  })

  it('and errors of formulas are named as such', () => {
    for (const key of ['fair_demand', 'willingness', 'contact_day', 'name', 'id_no']) {
      expect(read(key, { error: '#N/A' })).toMatchObject({ cause: 'error' })
      expect(read(key, '#REF!')).toMatchObject({ cause: 'error' })
    }
    expect(read('name', '#1')).toBe('#1')
  })
})

describe('names', () => {
  it.each([
    ['黄　鹏明', '黄鹏明'],
    [' 江 尧 ', '江尧'],
    ['艾力•买买提', '艾力·买买提'],
    ['艾力．买买提', '艾力·买买提'],
    ['艾力 · 买买提', '艾力·买买提'],
    ['䶮明', '䶮明'],
    ['𠮷田', '𠮷田'],
    ['Ｊohn Smith', 'John Smith'],
  ])('%s is %s', (text, name) => {
    expect(read('name', text)).toBe(name)
  })
})

describe('what a clerk has said of a word', () => {
  const fixes = [
    { field: 'willingness', raw: '躺平', value: '70' },
    { field: 'willingness', raw: '出国', value: '30' },
    { field: 'willingness', raw: '看情况', value: null },
    { field: 'major_name', raw: '土木', value: '土木工程' },
    { field: 'contact_day', raw: '开学那天', value: '2020-06-01' },
    { field: 'intent_region', raw: '老家', value: '430100' },
  ]
  const fixed = (key: string, cell: ImportCell) => reader(key, null, fixes)(cell)

  it('goes before the lists, for a cell and for a part of it', () => {
    expect(fixed('willingness', ' 躺 平')).toBe('70')
    expect(fixed('willingness', '躺平（在家）')).toEqual(noted('70', '在家'))
    expect(fixed('willingness', '出国')).toBe('30')
    expect(fixed('willingness', '出国（等签证）')).toMatchObject({ cause: 'several' })
    expect(fixed('willingness', '考研')).toBe('30')
    expect(fixed('major_name', '土木')).toBe('土木工程')
    expect(fixed('major_name', '土木工程')).toBe('土木工程')
    expect(fixed('contact_day', '开学那天')).toBe('2020-06-01')
    expect(fixed('intent_region', '老家、深圳')).toBe('430100,440300')
  })

  it('may be that it says nothing', () => {
    expect(fixed('willingness', '看情况')).toBeNull()
    expect(fixed('willingness', '求职中，看情况')).toBe('10')
    expect(cellReader(importField('name') ?? fail(), 2020, PLAIN_READING)('王一')).toBe('王一')
  })
})

function fail(): never {
  throw new Error('the field is missing')
}

import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CodeListName,
  codeByCode,
  codeList,
  codeName,
  findCode,
  findLegacyDestination,
  normaliseCodeText,
} from '#shared/codes/index.ts'

const lists: readonly CodeListName[] = [
  'destination',
  'willingness',
  'reason',
  'group',
  'sex',
  'nation',
  'politics',
  'education',
  'training',
  'teacher',
  'hardship',
  'employer_type',
  'industry',
  'position',
  'doc_type',
  'grad_status',
  'study_form',
  'urban_rural',
  'startup_kind',
  'yes_no',
]
const cohorts = [2019, 2020, 2021, 2023, 2024, 2026]
const found = (list: CodeListName, text: string, cohort = 2020): string | undefined =>
  findCode(list, text, cohort)?.code

describe('code lists', () => {
  it.each(lists)('%s: every code, name and alias leads to one entry only', (list) => {
    for (const cohort of cohorts) {
      const owners = new Map<string, string>()
      for (const entry of codeList(list, cohort)) {
        expect(codeByCode(list, entry.code, cohort)).toBe(entry)
        const words = [entry.code, entry.name, ...entry.aliases].map(normaliseCodeText)
        for (const word of new Set(words)) {
          expect([word, owners.get(word) ?? entry.code]).toEqual([word, entry.code])
          owners.set(word, entry.code)
          expect([word, found(list, word, cohort)]).toEqual([word, entry.code])
        }
        if (entry.parent !== null) expect(codeByCode(list, entry.parent, cohort)).toBeDefined()
      }
      expect(codeList(list, cohort).every((entry) => entry.nameEn !== undefined)).toBe(true)
    }
  })

  it('understands code and name in one cell however they are joined', () => {
    void assert(
      property(
        constantFrom(
          ...lists.flatMap((list) => codeList(list, 2020).map((entry) => ({ list, entry }))),
        ),
        constantFrom(
          (code: string, name: string) => `${code} ${name}`,
          (code: string, name: string) => `${code}-${name}`,
          (code: string, name: string) => `${code}——${name}`,
          (code: string, name: string) => `　${code}：${name} `,
          (code: string, name: string) => `${name}(${code})`,
          (code: string, name: string) => `${name}（${code}）`,
        ),
        ({ list, entry }, join) => found(list, join(entry.code, entry.name)) === entry.code,
      ),
    )
  })

  it('refuses code and name that disagree', () => {
    expect(found('destination', '10 升学')).toBeUndefined()
    expect(found('sex', '1女')).toBeUndefined()
  })

  it('never matches a part of a word', () => {
    expect(found('destination', '升学')).toBe('80')
    expect(found('destination', '拟升学')).toBe('71')
    expect(found('destination', '不就业拟升学')).toBe('71')
    expect(found('destination', '准备升学了')).toBeUndefined()
    expect(found('destination', '拟出国')).toBe('722')
    expect(found('destination', '就业')).toBeUndefined()
    expect(found('nation', '汉族人')).toBeUndefined()
  })

  it('forgives blanks, width, dashes and letter case', () => {
    expect(found('sex', ' 男　')).toBe('1')
    expect(found('sex', 'ｍ')).toBe('1')
    expect(found('politics', '中共 预备党员')).toBe('02')
    expect(found('destination', '国家基层项目--西部计划')).toBe('503')
    expect(found('destination', '出国（境）')).toBe('85')
    expect(found('group', 'g08')).toBe('G08')
    expect(found('industry', '其它')).toBeUndefined()
    expect(found('position', '其它人员')).toBe('90')
  })

  it('pads the one-digit codes that spreadsheets leave, only where no other list is meant', () => {
    expect(found('nation', '1')).toBe('01')
    expect(found('politics', '3')).toBe('03')
    expect(found('education', '1')).toBeUndefined()
  })

  it('accepts old spellings and short forms', () => {
    expect(found('nation', '毛难族')).toBe('36')
    expect(found('nation', '崩龙')).toBe('46')
    expect(found('nation', '汉')).toBe('01')
    expect(found('education', '本科')).toBe('31')
    expect(found('education', '大学本科')).toBe('31')
    expect(found('education', '硕士研究生')).toBe('11')
    expect(found('politics', '团员')).toBe('03')
    expect(found('politics', '群众')).toBe('13')
  })

  it('takes several words in one cell when they agree', () => {
    expect(found('willingness', '就业困难,一直没找到')).toBe('12')
    expect(found('willingness', '已有意向，等三方')).toBe('11')
    expect(found('willingness', '出国（等签证）')).toBe('40')
    expect(found('destination', '待就业(升学)')).toBeUndefined()
    expect(found('willingness', '考研，创业')).toBeUndefined()
    expect(found('willingness', '考研,不知道')).toBeUndefined()
    expect(found('willingness', '不知道,再说')).toBeUndefined()
  })

  it('maps legacy destinations and tells that they are legacy', () => {
    expect(['77', '81', '82'].map((code) => found('destination', code))).toEqual(['12', '80', '80'])
    expect(found('destination', '升学（非全日制）')).toBe('80')
    expect(findLegacyDestination('77')?.importAs).toBe('12')
    expect(findLegacyDestination('65 留级休学续读')?.importAs).toBeNull()
    expect(found('destination', '65')).toBeUndefined()
    expect(findLegacyDestination('10')).toBeUndefined()
    expect(codeByCode('destination', '77', 2020)).toBeUndefined()
  })

  it('uses the version of the cohort', () => {
    expect(found('destination', '科研助理', 2020)).toBe('27')
    expect(found('destination', '科研助理', 2022)).toBe('271')
    expect(found('destination', '27', 2022)).toBeUndefined()
    expect(found('group', '建档立卡', 2020)).toBe('G01')
    expect(found('group', '建档立卡', 2021)).toBe('G02')
    expect(found('destination', '27', 2019)).toBe('27')
  })

  it('names codes in two languages and never hides an unknown one', () => {
    expect(codeName('destination', '10', 2020)).toBe('签就业协议形式就业')
    expect(codeName('sex', '2', 2020, 'en')).toBe('Female')
    expect(codeName('sex', null, 2020)).toBe('')
    expect(codeName('sex', '7', 2020)).toBe('7')
  })

  it('answers nothing for nothing', () => {
    for (const list of lists) {
      expect(found(list, '')).toBeUndefined()
      expect(found(list, ' 　')).toBeUndefined()
    }
  })

  it('has the official lists whole', () => {
    expect(codeList('nation', 2020)).toHaveLength(58)
    expect(codeList('politics', 2020)).toHaveLength(13)
    expect(codeList('industry', 2020)).toHaveLength(21)
    expect(codeList('willingness', 2020).map((entry) => entry.code)).toEqual([
      '00',
      '10',
      '11',
      '12',
      '20',
      '30',
      '40',
      '50',
      '60',
      '70',
      '80',
      '90',
    ])
  })
})

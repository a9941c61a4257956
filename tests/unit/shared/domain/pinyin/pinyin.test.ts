import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameSortKey, pinyinKeys, searchNeedle, searchText } from '#shared/domain/pinyin/index.ts'

const finds = (name: string, typed: string): boolean =>
  searchText({ name, studentNo: '1601000026', mobile: '13800138000', idNumber: null }).includes(
    searchNeedle(typed),
  )

describe('pinyin keys', () => {
  it.each([
    ['单雄信', 'shan xiong xin', 'sxx'],
    ['曾国藩', 'zeng guo fan', 'zgf'],
    ['吕布', 'lv bu', 'lb'],
    ['覃丽', 'qin li', 'ql'],
    ['欧阳修', 'ou yang xiu', 'oyx'],
    ['䶮明', 'yan ming', 'ym'],
    ['李昇', 'li sheng', 'ls'],
    ['王堃', 'wang kun', 'wk'],
    ['刘珺', 'liu jun', 'lj'],
    ['陈垚', 'chen yao', 'cy'],
    ['艾力·买买提', 'ai li mai mai ti', 'almmt'],
    ['单于明', 'chan yu ming', 'cym'],
    ['仇英', 'qiu ying', 'qy'],
    ['解缙', 'xie jin', 'xj'],
    ['区志', 'ou zhi', 'oz'],
    ['查良镛', 'zha liang yong', 'zly'],
    ['朴路', 'piao lu', 'pl'],
    ['尉迟霞', 'yu chi xia', 'ycx'],
    ['种师道', 'chong shi dao', 'csd'],
    ['江　尧', 'jiang yao', 'jy'],
    ['Anna李', 'anna li', 'al'],
    ['', '', ''],
  ])('%s is %s', (name, full, initials) => {
    expect(pinyinKeys(name)).toMatchObject({ full, initials })
  })

  it('finds a name by any of its readings and spellings', () => {
    for (const typed of ['吕布', '吕', 'lvbu', 'lubu', 'lyubu', 'LB', 'lv bu', '1601', '3800']) {
      expect([typed, finds('吕布', typed)]).toEqual([typed, true])
    }
    for (const typed of ['shanxiong', 'sxx', 'danxiong', 'dxx']) {
      expect([typed, finds('单雄信', typed)]).toEqual([typed, true])
    }
    expect(finds('乐嘉', 'lejia')).toBe(true)
    expect(finds('单于明', 'syming')).toBe(false)
    expect(finds('单于明', 'shanyu')).toBe(true)
    expect(finds('艾力·买买提', '艾力买买提')).toBe(true)
    expect(finds('艾力•买买提', '艾力·买')).toBe(true)
    expect(finds('江　尧', '江尧')).toBe(true)
    expect(finds('李昇', 'wang')).toBe(false)
  })

  it('holds of an ID number the last four only', () => {
    const text = searchText({
      name: '李昇',
      studentNo: null,
      mobile: null,
      idNumber: '11010519491231002X',
    })
    expect(text).toBe('李昇 ls lisheng 002x')
  })

  it('sorts by reading, tone and character, the shorter name first', () => {
    const names = ['林一', '李明', '黎娜', '黎明', '李', '阿明', '李丽']
    const key = (name: string): string => pinyinKeys(name).sortKey
    expect(names.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))).toEqual([
      '阿明',
      '黎明',
      '黎娜',
      '李',
      '李丽',
      '李明',
      '林一',
    ])
  })

  it('finds every name by what its keys say, and never throws', () => {
    const names = ['单雄信', '吕绿', '欧阳乐茜', '女娲', '张三', '略', '曾行', '𠮷田']
    void assert(
      property(constantFrom(...names), (name) => {
        const { full, initials, variants } = pinyinKeys(name)
        return [name, full, initials, ...variants].every((typed) => finds(name, typed))
      }),
    )
    void assert(
      property(string({ unit: 'binary' }), (name) => {
        const { full, initials, sortKey } = pinyinKeys(name)
        return initials.length <= full.length && nameSortKey(name) === sortKey
      }),
    )
  })
})

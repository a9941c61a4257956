import { execFileSync } from 'node:child_process'
import { assert, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import regions from '#shared/codes/data/regions.json' with { type: 'json' }
import { findRegion, isKnownRegion, province, regionName } from '#shared/domain/regions/index.ts'

const current = Object.keys(regions.current)
const abolished = Object.keys(regions.abolished)
const code = (text: string): string | undefined => findRegion(text)?.code

describe('regions', () => {
  it('gives full names, also of abolished codes', () => {
    expect(regionName('430112')).toBe('湖南省长沙市望城区')
    expect(regionName('430122')).toBe('湖南省长沙市望城县')
    expect(regionName('429004')).toBe('湖北省仙桃市')
    expect(regionName('110105')).toBe('北京市朝阳区')
    expect(regionName('500235')).toBe('重庆市云阳县')
    expect(regionName('441900')).toBe('广东省东莞市')
    expect(regionName('430100')).toBe('湖南省长沙市')
    expect(regionName('430000')).toBe('湖南省')
    expect(regionName('620201')).toBe('甘肃省嘉峪关市')
    expect(regionName('810000')).toBe('香港特别行政区')
    expect(regionName('999999')).toBeUndefined()
  })

  it('knows what stands on the cards of these graduates', () => {
    for (const known of [
      '430112',
      '430122',
      '430221',
      '430521',
      '431121',
      '430212',
      '430582',
      '431181',
      '429021',
      '442000',
      '460400',
    ]) {
      expect([known, isKnownRegion(known)]).toEqual([known, true])
    }
    expect(['430371', '430199', '', '4301', '43010 '].filter(isKnownRegion)).toEqual([])
  })

  it('finds a region however much of its name is written', () => {
    for (const text of [
      '430112',
      '湖南省长沙市望城区',
      '长沙市望城区',
      '湖南长沙望城',
      '湖南 长沙市 望城区',
      '湖南省-长沙市-望城区',
      '湖南省望城区',
      '望城区',
      '４３０１１２',
    ]) {
      expect([text, code(text)]).toEqual([text, '430112'])
    }
    expect(findRegion('湖南')).toEqual({ code: '430000', name: '湖南省' })
    expect(code('内蒙古')).toBe('150000')
    expect(code('广西自治区')).toBe('450000')
    expect(code('长沙')).toBe('430100')
    expect(code('长沙县')).toBe('430121')
    expect(code('湘西')).toBe('433100')
    expect(code('恩施土家族苗族自治州')).toBe('422800')
    expect(code('延边')).toBe('222400')
    expect(code('吉林')).toBe('220000')
    expect(code('吉林市')).toBe('220200')
    expect(code('香港')).toBe('810000')
    expect(code('望城县')).toBe('430122')
    expect(code('湖南省邵东县')).toBe('430521')
    expect(code('祁阳县')).toBe('431121')
    expect(code('沙县')).toBe('350427')
    expect(code('山东莱芜')).toBe('370116')
    expect(code('石河子市')).toBe('659001')
    expect(code('思茅')).toBe('530802')
    expect(code('北京朝阳')).toBe('110105')
  })

  it('finds nothing in what is ambiguous, partial or no region', () => {
    for (const text of [
      '鼓楼区',
      '省内',
      '不限',
      '长沙市望',
      '湖南省长沙市望城区某某镇',
      '',
      '999999',
      '区',
    ]) {
      expect([text, findRegion(text)]).toEqual([text, undefined])
    }
  })

  it('leads from every current full name back to its region', () => {
    for (const region of current) {
      const name = regionName(region) ?? ''
      expect([region, findRegion(name)?.name]).toEqual([region, name])
    }
  })

  it('leads from every abolished full name to a place of that name, today’s first', () => {
    for (const [old, ownName] of Object.entries(regions.abolished)) {
      // Counties without a prefecture (xx90xx) may share their name within the province.
      if (old.slice(2, 4) === '90') continue
      const found = findRegion(regionName(old) ?? '')
      expect([old, found?.name.endsWith(ownName)]).toEqual([old, true])
    }
    expect(findRegion('河北省武安市')?.code).toBe('130481')
  })

  it('takes a province and a city by the first digits of their codes', () => {
    expect(findRegion('43')?.name).toBe('湖南省')
    expect(findRegion('4301')?.code).toBe('430100')
    expect(findRegion('99')).toBeUndefined()
  })

  it('forgives blanks anywhere', () => {
    void assert(
      property(constantFrom(...current), (region) => {
        const name = regionName(region) ?? ''
        return findRegion([...name].join(' '))?.name === name
      }),
    )
  })

  it('tells the province', () => {
    expect(province('430112')).toEqual({ code: '430000', name: '湖南省' })
    expect(province('4301')).toBeUndefined()
    expect(province('990000')).toBeUndefined()
  })

  it('holds the generated table as its sources give it', () => {
    const run = () =>
      execFileSync(process.execPath, ['build/generate-regions.mjs', '--check'], { stdio: 'pipe' })
    expect(run).not.toThrow()
    expect(current.filter((region) => region[4] === '7')).toEqual([])
    expect(abolished.filter((region) => region in regions.current)).toEqual([])
  })
})

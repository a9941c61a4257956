import { describe, expect, it } from 'vitest'
import regions from '#shared/codes/data/regions.json' with { type: 'json' }
import { regionName } from '#shared/domain/regions/index.ts'
import { type RegionPlace, regionReadings, regionTree } from '#shared/domain/regions/tree.ts'

const all = (place: RegionPlace): readonly RegionPlace[] => [place, ...place.places.flatMap(all)]
const places = regionTree().flatMap(all)
const placeOf = (code: string) => places.find((place) => place.code === code)
const namesIn = (code: string) => placeOf(code)?.places.map(({ name }) => name)

describe('regionTree', () => {
  it('has every region of today once, but for placeholders', () => {
    const codes = places.map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    const missing = Object.keys(regions.current).filter((code) => !codes.includes(code))
    // 620201 is the city 620200 once more.
    expect(missing.filter((code) => code !== '620201').map((code) => code.slice(2))).toEqual(
      expect.arrayContaining(['0100', '9000']),
    )
    expect(missing.length).toBeLessThan(15)
  })

  it('hangs counties on the province where no real city is between', () => {
    expect(namesIn('110000')).toContain('朝阳区')
    expect(namesIn('420000')).toEqual(expect.arrayContaining(['武汉市', '仙桃市']))
    expect(namesIn('420100')).toContain('洪山区')
    expect(namesIn('620200')).toEqual([])
    expect(namesIn('500000')).toEqual(expect.arrayContaining(['渝中区', '云阳县']))
  })

  it('knows each place by its full name and by its pinyin', () => {
    for (const { code, fullName } of places) expect(regionName(code)).toBe(fullName)
    expect(places.filter(({ code }) => regionReadings(code).length === 0)).toEqual([])
    expect(regionReadings('420111')).toEqual(['hong shan qu'])
    expect(regionReadings('500000')[0]).toBe('chong qing shi')
  })
})

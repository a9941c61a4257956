import { describe, expect, it } from 'vitest'
import keyRegions from '#shared/codes/data/key-regions.json' with { type: 'json' }
import {
  derivedGroups,
  type GroupFacts,
  shippedGroupRules,
} from '#shared/domain/key-groups/index.ts'
import { isKnownRegion } from '#shared/domain/regions/index.ts'

type Facts = Omit<GroupFacts, 'values'> & GroupFacts['values']
const somebody: Facts = {
  cohort: 2020,
  nation: '01',
  origin_code: '430112',
  grad_date: '2020-06-30',
  willingness: [],
  destinations: [{ from: '2020-06-01', to: null, code: '70' }],
}
type Change = Partial<Facts>
const derived = (change: Change) => {
  const { cohort, willingness, destinations, ...values } = { ...somebody, ...change }
  const versions = [{ from: null, rules: shippedGroupRules(cohort) }]
  return derivedGroups({ cohort, willingness, destinations, values }, versions)
}
const TODAY = '2020-07-03'
const spells = (group: string, change: Change) =>
  derived(change)
    .filter((spell) => spell.group === group)
    .map(({ from, to }) => [from, to])
const on = (day: string, change: Change) =>
  derived(change).filter(
    ({ from, to }) => (from === null || from <= day) && (to === null || day < to),
  )
const groups = (change: Change, day = TODAY) => on(day, change).map(({ group }) => group)
const since = (group: string, change: Change, day = TODAY) =>
  on(day, change).find((found) => found.group === group)?.from

describe('derived key groups', () => {
  it('leave an ordinary person alone', () => {
    expect(groups({})).toEqual([])
    expect(groups({ nation: null, origin_code: null, grad_date: null })).toEqual([])
  })

  it('follow nation, origin and hardship from the beginning', () => {
    expect(spells('G08', { nation: '13' })).toEqual([[null, null]])
    expect(groups({ origin_code: '429004' })).toEqual(['G09'])
    expect(groups({ origin_code: '429004', cohort: 2021 })).toEqual([])
    expect(groups({ origin_code: '530326' })).toEqual(['G10'])
    expect(groups({ hardship: '7' })).toEqual(['G05', 'G07', 'G13'])
    expect(groups({ hardship: '2' })).toEqual(['G07'])
  })

  it('know the 52 counties by existing codes', () => {
    const counties = keyRegions.find((row) => row.group === 'G10')?.prefixes ?? []
    expect(new Set(counties).size).toBe(52)
    expect(counties.filter((county) => !isKnownRegion(county))).toEqual([])
  })

  it('keep who planned to go abroad after landing', () => {
    const willingness = [{ day: '2020-06-10', will: '40' }]
    expect(since('G12', { willingness })).toBe('2020-06-10')
    const destinations = [
      { from: '2020-06-01', to: '2020-06-20', code: '72' },
      { from: '2020-06-20', to: null, code: '10' },
    ]
    expect(since('G12', { willingness, destinations })).toBe('2020-06-10')
    const afterwards = [...willingness, { day: '2020-06-25', will: '10' }]
    expect(since('G12', { willingness: afterwards, destinations })).toBe('2020-06-10')
  })

  it('let go who makes another plan in the ledger, but not who is only lost', () => {
    const plan = { day: '2020-06-10', will: '40' }
    expect(since('G12', { willingness: [plan, { day: '2020-06-15', will: '10' }] })).toBeUndefined()
    expect(since('G12', { willingness: [plan, { day: '2020-06-15', will: '90' }] })).toBe(plan.day)
    expect(
      since('G12', {
        willingness: [{ day: '2020-06-20', will: '40' }, { day: '2020-06-15', will: '10' }, plan],
      }),
    ).toBe('2020-06-20')
  })

  it('hold from the plan to the day before another one, and again', () => {
    const willingness = [
      { day: '2020-05-01', will: '40' },
      { day: '2020-06-10', will: '10' },
      { day: '2020-06-20', will: '40' },
    ]
    expect(spells('G12', { willingness })).toEqual([
      ['2020-05-01', '2020-06-10'],
      ['2020-06-20', null],
    ])
    expect(groups({ willingness }, '2020-05-15')).toEqual(['G12'])
    expect(groups({ willingness }, '2020-06-09')).toEqual(['G12'])
    expect(groups({ willingness }, '2020-06-10')).toEqual([])
  })

  it('begin no earlier than the plan', () => {
    expect(groups({ willingness: [{ day: '2020-07-04', will: '40' }] })).toEqual([])
  })

  it('count six months from graduation', () => {
    expect(groups({}, '2020-12-29')).toEqual([])
    expect(since('G14', {}, '2020-12-30')).toBe('2020-12-30')
    expect(since('G14', { destinations: [] }, '2021-05-01')).toBe('2020-12-30')
  })

  it('keep who landed late and spare who landed in time', () => {
    const landing = (day: string): Change => ({
      destinations: [
        { from: '2020-06-01', to: day, code: '70' },
        { from: day, to: null, code: '11' },
      ],
    })
    expect(since('G14', landing('2021-02-01'), '2021-06-30')).toBe('2020-12-30')
    expect(since('G14', landing('2020-12-30'), '2021-06-30')).toBeUndefined()
    expect(since('G14', landing('2020-05-01'), '2021-06-30')).toBeUndefined()
  })

  it('start again after a contract was dissolved', () => {
    const destinations = [
      { from: '2020-04-01', to: '2020-09-15', code: '10' },
      { from: '2020-09-15', to: null, code: '70' },
    ]
    expect(since('G14', { destinations }, '2021-03-14')).toBeUndefined()
    expect(since('G14', { destinations }, '2021-03-15')).toBe('2021-03-15')
  })
})

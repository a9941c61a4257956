import { describe, expect, it } from 'vitest'
import {
  alsoSortedBy,
  columnFilterOf,
  hasConditions,
  isSameList,
  MOST_SORTS,
  NO_FILTER,
  notSortedBy,
  sortedBy,
  turned,
  withColumnFilter,
  withoutConditions,
} from '#renderer/features/graduates/list/list-state.ts'

const MAJOR = { kind: 'values', field: 'major_name', values: ['土木工程', '会计学'] } as const
const major = { ...MAJOR, values: [...MAJOR.values] }
const name = { kind: 'text' as const, field: 'name', text: '王' }

describe('the filter of a column', () => {
  it('is at most one, keeps its place when it changes, and can be taken away', () => {
    const both = withColumnFilter(withColumnFilter(NO_FILTER, 'name', name), 'major_name', major)
    const other = { ...name, text: '李' }
    const changed = withColumnFilter(both, 'name', other)
    expect(changed.columns).toEqual([other, major])
    expect(columnFilterOf(changed, 'name')).toEqual(other)
    expect(withColumnFilter(changed, 'name', null).columns).toEqual([major])
  })

  it('goes with all other conditions; the scope stays', () => {
    const filter = { ...NO_FILTER, search: '王', inLedger: true, keyGroup: true, columns: [name] }
    expect(hasConditions(filter)).toBe(true)
    expect(withoutConditions(filter)).toEqual({ ...NO_FILTER, inLedger: true })
    expect(hasConditions(withoutConditions(filter))).toBe(false)
  })
})

describe('the criteria of the order', () => {
  it('are added behind, turned in place, taken away, and never more than the contract takes', () => {
    const two = alsoSortedBy(sortedBy('major_name', false), 'name', true)
    expect(two).toEqual([
      { field: 'major_name', descending: false },
      { field: 'name', descending: true },
    ])
    expect(alsoSortedBy(two, 'major_name', true)[0]).toEqual({
      field: 'major_name',
      descending: true,
    })
    expect(notSortedBy(two, 'major_name')).toEqual([{ field: 'name', descending: true }])
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
      (sort, field) => alsoSortedBy(sort, field, false),
      sortedBy('name', false),
    )
    expect(many).toHaveLength(MOST_SORTS)
  })

  it('follow a click: ascending, descending, none; another column takes over', () => {
    const once = turned([], 'name')
    expect(once).toEqual(sortedBy('name', false))
    expect(turned(once, 'name')).toEqual(sortedBy('name', true))
    expect(turned(turned(once, 'name'), 'name')).toEqual([])
    expect(turned(once, 'sex')).toEqual(sortedBy('sex', false))
    expect(turned(alsoSortedBy(once, 'sex', false), 'name')).toEqual(sortedBy('name', false))
  })
})

describe('two states', () => {
  it('are the same list whatever the order of conditions and values, and whatever is searched', () => {
    const turnedValues = { ...major, values: ['会计学', '土木工程'] }
    const a = { filter: { ...NO_FILTER, columns: [major, name] }, sort: [] }
    const b = { filter: { ...NO_FILTER, search: '王', columns: [name, turnedValues] }, sort: [] }
    expect(isSameList(a, b)).toBe(true)
    expect(isSameList(a, { ...a, sort: sortedBy('name', false) })).toBe(false)
    expect(isSameList(a, { ...a, filter: { ...a.filter, inLedger: true } })).toBe(false)
  })
})

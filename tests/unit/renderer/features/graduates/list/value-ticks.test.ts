import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALL,
  type Choice,
  filterOfChoice,
  firstTicks,
  inverted,
  isTicked,
  NONE,
  toggled,
} from '#renderer/features/graduates/list/value-ticks.ts'
import type { ColumnFilter } from '#shared/schemas/graduate.ts'

const VALUES = ['土木工程', '会计学', '', '法学']
const choice = (change: Partial<Choice>): Choice => ({
  field: 'major_name',
  listed: { values: VALUES, distinct: VALUES.length },
  ticks: ALL,
  search: '',
  added: [],
  isText: true,
  ...change,
})

function keeps(filter: ColumnFilter | null, value: string): boolean {
  switch (filter?.kind) {
    case 'values':
      return filter.values.includes(value)
    case 'empty':
      return (value === '') === filter.isEmpty
    case 'text':
      return value.includes(filter.text)
    case 'range':
      throw new RangeError('a list of values makes no span')
    case undefined:
      return true
  }
}

describe('what is ticked in a list of values', () => {
  it('comes to a filter that keeps just those, and reads back as the same ticks', () => {
    const steps = fc.array(
      fc.oneof(
        fc.constantFrom(...VALUES).map((value) => ({ kind: 'toggle' as const, value })),
        fc.constant({ kind: 'invert' as const }),
        fc.constant({ kind: 'none' as const }),
      ),
    )
    fc.assert(
      fc.property(steps, (list) => {
        const ticks = list.reduce((now, step) => {
          if (step.kind === 'toggle') return toggled(now, step.value)
          return step.kind === 'invert' ? inverted(now) : NONE
        }, ALL)
        const wanted = VALUES.filter((value) => isTicked(ticks, value))
        const filter = filterOfChoice(choice({ ticks }))
        if (filter === undefined) {
          expect(wanted).toEqual([])
          return
        }
        expect(VALUES.filter((value) => keeps(filter, value))).toEqual(wanted)
        const again = firstTicks(filter ?? undefined, false, choice({}).listed)
        expect(VALUES.filter((value) => isTicked(again, value))).toEqual(wanted)
      }),
    )
  })

  it('says the empty cells and the filled ones as such', () => {
    const empty = { kind: 'empty', field: 'major_name' }
    expect(filterOfChoice(choice({ ticks: toggled(NONE, '') }))).toEqual({
      ...empty,
      isEmpty: true,
    })
    expect(filterOfChoice(choice({ ticks: toggled(ALL, '') }))).toEqual({
      ...empty,
      isEmpty: false,
    })
  })
})

describe('a search in the list', () => {
  const found = { values: ['土木工程'], distinct: 1 }

  it('keeps the text where the column is free text, the values where it is a list', () => {
    expect(filterOfChoice(choice({ search: ' 土木 ', listed: found }))).toEqual({
      kind: 'text',
      field: 'major_name',
      text: '土木',
    })
    expect(filterOfChoice(choice({ search: '土木', listed: found, isText: false }))).toEqual({
      kind: 'values',
      field: 'major_name',
      values: ['土木工程'],
    })
  })

  it('adds to what was chosen before', () => {
    const wanted = choice({ search: '土木', listed: found, added: ['法学'] })
    expect(filterOfChoice(wanted)).toEqual({
      kind: 'values',
      field: 'major_name',
      values: ['法学', '土木工程'],
    })
  })

  it('that finds nothing comes to nothing', () => {
    const nothing = { values: [], distinct: 0 }
    expect(filterOfChoice(choice({ search: 'zzz', listed: nothing }))).toBeUndefined()
  })
})

describe('a list that is too long to be shown', () => {
  const part = { values: VALUES, distinct: 900 }

  it('cannot say all but one, and keeps what is ticked', () => {
    expect(filterOfChoice(choice({ listed: part, ticks: toggled(ALL, '法学') }))).toBeUndefined()
    expect(filterOfChoice(choice({ listed: part, ticks: toggled(NONE, '法学') }))).toEqual({
      kind: 'values',
      field: 'major_name',
      values: ['法学'],
    })
  })

  it('opens without a tick, where there is no filter yet', () => {
    expect(firstTicks(undefined, false, part)).toEqual(NONE)
    expect(firstTicks(undefined, true, part)).toEqual(ALL)
  })

  it('keeps all that a search found as the search', () => {
    const wanted = choice({ listed: part, search: '学', isText: false })
    expect(filterOfChoice(wanted)).toEqual({ kind: 'text', field: 'major_name', text: '学' })
  })
})

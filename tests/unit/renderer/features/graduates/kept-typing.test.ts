import { describe, expect, it } from 'vitest'
import {
  draftOfCells,
  draftOfForm,
  KEPT_PLACES,
  readKept,
} from '#renderer/features/graduates/kept-typing.ts'

const CELL = { id: 7, name: '常彤', columnKey: 'nation', text: '不知道', message: '请选民族。' }
const FORM = {
  kind: 'destination',
  id: 7,
  name: '常彤',
  values: { destination: '10', day: '2020-07-01', details: { employer_name: '某公司' } },
} as const

describe('typing that was kept', () => {
  it('reads as it was, each at a place that is asked for', () => {
    const drafts = [draftOfForm(FORM), draftOfCells([CELL])]
    expect(readKept(drafts)).toEqual({ cells: [CELL], form: FORM })
    expect(drafts.every(({ place }) => KEPT_PLACES.includes(place))).toBe(true)
  })

  it('is nothing where nothing was kept', () => {
    expect(readKept([])).toEqual({ cells: [], form: null })
  })

  it('is left out where another version of the page meant something else by it', () => {
    const content = (value: unknown) => JSON.stringify(value)
    for (const value of [null, 7, {}, [null], [{ ...CELL, id: '7' }], [{ id: 7, name: '' }]]) {
      expect(readKept([{ place: 'ledger.cells', content: content(value) }]).cells).toEqual([])
    }
    for (const value of [null, [], {}, { ...FORM, kind: 'x' }, { ...FORM, values: null }]) {
      expect(readKept([{ place: 'ledger.willingness', content: content(value) }]).form).toBeNull()
    }
  })
})

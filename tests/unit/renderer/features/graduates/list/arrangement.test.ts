import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ALWAYS_SHOWN,
  type Arranged,
  arranged,
  dropped,
  frozenTo,
  isFrozen,
  isShown,
  moved,
  toStored,
  withFrozen,
  withHidden,
  withWidth,
} from '#renderer/features/graduates/list/arrangement.ts'
import { Arrangement } from '#shared/schemas/view.ts'

const FIELDS = ['student_no', 'name', 'sex', 'major_name', 'mobile', 'remark'] as const
const USUAL: Arranged = {
  columns: FIELDS.map((field) => ({ field, width: 100, hidden: field === 'remark' })),
  frozen: 2,
}

const aField = fc.constantFrom(...FIELDS, 'gone')
const aStored = fc.record({
  columns: fc.array(
    fc.record({ field: aField, width: fc.integer({ min: 40, max: 800 }), hidden: fc.boolean() }),
    { maxLength: 10 },
  ),
  frozen: fc.integer({ min: 0, max: 20 }),
})
const aChange: fc.Arbitrary<(now: Arranged) => Arranged> = fc.oneof(
  fc.tuple(aField, fc.integer({ min: -9, max: 9 })).map(
    ([field, by]) =>
      (now: Arranged) =>
        moved(now, field, by),
  ),
  fc.tuple(aField, fc.option(aField), fc.boolean()).map(
    ([field, before, frozen]) =>
      (now: Arranged) =>
        dropped(now, field, { before, frozen }),
  ),
  fc.tuple(aField, fc.boolean()).map(
    ([field, hidden]) =>
      (now: Arranged) =>
        withHidden(now, field, hidden),
  ),
  fc.tuple(aField, fc.integer({ min: -50, max: 5000 })).map(
    ([field, width]) =>
      (now: Arranged) =>
        withWidth(now, field, width),
  ),
  fc.option(aField).map((field) => (now: Arranged) => frozenTo(now, field)),
  fc.integer({ min: -3, max: 40 }).map((frozen) => (now: Arranged) => withFrozen(now, frozen)),
)

const shown = ({ columns }: Arranged) => columns.filter(isShown).map(({ field }) => field)

describe('any arrangement', () => {
  it('holds every field once, freezes no more than it shows, never hides the name, can be stored', () => {
    fc.assert(
      fc.property(fc.option(aStored), fc.array(aChange, { maxLength: 12 }), (stored, changes) => {
        const now = changes.reduce((state, change) => change(state), arranged(USUAL, stored))
        expect(now.columns.map(({ field }) => field).toSorted()).toEqual([...FIELDS].toSorted())
        expect(now.frozen).toBeLessThanOrEqual(shown(now).length)
        expect(now.frozen).toBeGreaterThanOrEqual(0)
        expect(shown(now)).toContain(ALWAYS_SHOWN)
        expect(Arrangement.parse(toStored(now))).toEqual(toStored(now))
        expect(arranged(USUAL, toStored(now))).toEqual(now)
      }),
    )
  })
})

describe('a stored arrangement', () => {
  it('is followed by the fields that came later, shown as they usually are', () => {
    const stored = { columns: [{ field: 'mobile', width: 90, hidden: false }], frozen: 1 }
    expect(arranged(USUAL, stored).columns.map(({ field }) => field)).toEqual([
      'mobile',
      'student_no',
      'name',
      'sex',
      'major_name',
      'remark',
    ])
    expect(shown(arranged(USUAL, stored))).not.toContain('remark')
  })
})

describe('the frozen columns', () => {
  it('are one less when one of them is hidden, the same when another is', () => {
    expect(withHidden(USUAL, 'student_no', true).frozen).toBe(1)
    expect(withHidden(USUAL, 'sex', true).frozen).toBe(2)
  })

  it('reach to the chosen one of the shown', () => {
    const now = withHidden(USUAL, 'sex', true)
    expect(frozenTo(now, 'major_name').frozen).toBe(3)
    expect(frozenTo(now, null).frozen).toBe(0)
  })

  it('take in a column that is let go among them, and let go one that is pulled out', () => {
    const taken = dropped(USUAL, 'mobile', { before: 'name', frozen: true })
    expect(shown(taken).slice(0, 3)).toEqual(['student_no', 'mobile', 'name'])
    expect(taken.frozen).toBe(3)
    const pulled = dropped(taken, 'name', { before: 'sex', frozen: false })
    expect(isFrozen(pulled, 'name')).toBe(false)
    expect(pulled.frozen).toBe(2)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dated, expiryOf, rotate } from '#data/features/backups/rotation.ts'
import { addDays, type Day, todayIn } from '#shared/domain/day/index.ts'
import { scaled } from '#tests/helpers/scale.ts'

const START = '2026-01-01'
const ORDINARY = ['close', 'daily', 'manual'] as const
const APART = ['migration', 'restore', 'rekey'] as const

const at = (day: Day, minute: number) =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + minute * 60_000).toISOString()
const dayOf = ({ madeAt }: Dated) => todayIn(new Date(madeAt))
const isOrdinary = ({ occasion }: Dated) => ORDINARY.some((each) => each === occasion)

/** Some months: days off, days with many backups, some of them before something that cannot be taken back. */
const months = fc.array(
  fc.record({
    skipped: fc.integer({ min: 0, max: 20 }),
    made: fc.array(fc.constantFrom(...ORDINARY, ...ORDINARY, ...APART), { maxLength: 8 }),
  }),
  { minLength: 1, maxLength: 90 },
)

function live(plan: readonly Step[], seen: (now: State) => void) {
  let kept: readonly Dated[] = []
  let today: Day = START
  for (const { skipped, made } of plan) {
    today = addDays(today, skipped + 1)
    for (const [index, occasion] of made.entries()) {
      const newest = { madeAt: at(today, index * 7), occasion }
      const before = [...kept, newest]
      kept = rotate(before, today).keep
      seen({ kept, before, newest, today })
    }
  }
}
type Step = Readonly<{ skipped: number; made: readonly Dated['occasion'][] }>
type State = Readonly<{
  kept: readonly Dated[]
  before: readonly Dated[]
  newest: Dated
  today: Day
}>

describe('over months', () => {
  it('three of today stay, one of every other day, ten in all, and three of each kind apart', async () => {
    await fc.assert(
      fc.property(months, (plan) => {
        live(plan, ({ kept, before, newest, today }) => {
          expect(kept).toContain(newest)
          const ordinary = kept.filter(isOrdinary)
          expect(ordinary.length).toBeLessThanOrEqual(10)
          const ofToday = before.filter((each) => isOrdinary(each) && dayOf(each) === today)
          expect(ordinary.filter((each) => dayOf(each) === today)).toHaveLength(
            Math.min(ofToday.length, 3),
          )
          const others = ordinary.filter((each) => dayOf(each) !== today).map(dayOf)
          expect(new Set(others).size).toBe(others.length)
          for (const occasion of APART) {
            const before3 = before.filter((each) => each.occasion === occasion).length
            const after = kept.filter((each) => each.occasion === occasion).length
            expect(after).toBe(Math.min(before3, 3))
          }
        })
      }),
      { numRuns: scaled(100) },
    )
  })

  it('what goes is always older than what stays of its kind, and of a day the newest stays', async () => {
    await fc.assert(
      fc.property(months, (plan) => {
        live(plan, ({ kept, before, today }) => {
          const gone = before.filter((each) => !kept.includes(each) && isOrdinary(each))
          for (const each of gone) {
            const sameDay = kept.filter(
              (other) => isOrdinary(other) && dayOf(other) === dayOf(each) && dayOf(each) !== today,
            )
            const newer = kept.filter((other) => isOrdinary(other) && other.madeAt > each.madeAt)
            expect(sameDay.every((other) => other.madeAt > each.madeAt)).toBe(true)
            expect(newer.length).toBeGreaterThan(0)
          }
        })
      }),
      { numRuns: scaled(100) },
    )
  })

  it('with a backup every day each is gone by the day that was said', async () => {
    const daily = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 12, maxLength: 60 })
    await fc.assert(
      fc.property(daily, (counts) => {
        const due = new Map<Dated, Day>()
        const plan = counts.map((count) => ({
          skipped: 0,
          made: Array.from({ length: count }, () => 'close' as const),
        }))
        live(plan, ({ kept, today }) => {
          for (const each of kept) {
            const said = due.get(each)
            if (said !== undefined) expect(said >= today).toBe(true)
            const now = expiryOf(each, kept, today)
            if (now === null) expect.fail('no day')
            expect(now > today).toBe(true)
            due.set(each, said === undefined || now < said ? now : said)
          }
        })
      }),
      { numRuns: scaled(25) },
    )
  })
})

describe('a wrong clock', () => {
  it('in the future never pushes out what is made today', () => {
    const future = Array.from({ length: 12 }, (_, index) => ({
      madeAt: at(addDays('2030-01-01', index), 0),
      occasion: 'close' as const,
    }))
    const now = { madeAt: at('2026-03-01', 60), occasion: 'close' as const }
    const yesterday = { madeAt: at('2026-02-28', 60), occasion: 'daily' as const }
    const { keep, remove } = rotate([...future, now, yesterday], '2026-03-01')
    expect(keep).toContain(now)
    expect(keep).toContain(yesterday)
    expect(keep).toHaveLength(10)
    expect(remove).toHaveLength(4)
    expect(expiryOf(now, keep, '2026-03-01')).toBe('2026-03-11')
  })
})

describe('what is kept apart', () => {
  it('has no day on which it goes', () => {
    const before = { madeAt: at('2026-03-01', 0), occasion: 'restore' as const }
    expect(expiryOf(before, [before], '2026-03-01')).toBeNull()
  })
})

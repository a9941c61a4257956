import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { END_OF_TIME, intervalsOf } from '#data/state/intervals.ts'

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2020-07-${String(n).padStart(2, '0')}`)

describe('intervals of events', () => {
  it('lets what is learnt later hold from its day on', () => {
    const events = [
      { id: 1, voidOf: null, happenDate: '2020-07-01', to: '70' },
      { id: 2, voidOf: null, happenDate: '2020-07-10', to: '10' },
      { id: 3, voidOf: null, happenDate: '2020-07-05', to: '71' },
    ]
    expect(intervalsOf(events)).toEqual([
      { from: '2020-07-01', to: '2020-07-05', value: '70', eventId: 1 },
      { from: '2020-07-05', to: END_OF_TIME, value: '71', eventId: 3 },
    ])
  })

  it('puts a correction where the event stood that it replaces, and its correction there too', () => {
    const first = { id: 1, voidOf: null, happenDate: '2020-07-01', to: '70' }
    const wrong = { id: 2, voidOf: null, happenDate: '2020-07-05', to: '10' }
    const next = { id: 3, voidOf: null, happenDate: '2020-07-08', to: '71' }
    const later = { id: 4, voidOf: 2, happenDate: '2020-07-07', to: '11' }
    expect(intervalsOf([first, wrong, next, later])).toEqual([
      { from: '2020-07-01', to: '2020-07-07', value: '70', eventId: 1 },
      { from: '2020-07-07', to: '2020-07-08', value: '11', eventId: 4 },
      { from: '2020-07-08', to: END_OF_TIME, value: '71', eventId: 3 },
    ])
    const again = { id: 5, voidOf: 4, happenDate: '2020-07-02', to: '11' }
    expect(intervalsOf([first, wrong, next, later, again])[0]).toMatchObject({ to: '2020-07-02' })
    expect(intervalsOf([first, wrong, next])[1]).toMatchObject({ value: '10', from: '2020-07-05' })
  })

  it('has no gap, no overlap, and ends with the newest event', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 12 }), (days) => {
        const events = days.map((happenDate, index) => ({
          id: index + 1,
          voidOf: null,
          happenDate,
          to: String(index),
        }))
        const spans = intervalsOf(events)
        expect(spans.at(-1)).toMatchObject({ eventId: events.length, to: END_OF_TIME })
        for (const [index, span] of spans.entries()) {
          expect(span.from < span.to).toBe(true)
          if (index > 0) expect(spans[index - 1]?.to).toBe(span.from)
        }
      }),
    )
  })
})

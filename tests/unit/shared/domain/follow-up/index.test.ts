import { describe, expect, it } from 'vitest'
import {
  dueDayOf,
  gapsOf,
  hasExpectations,
  isAttempt,
  isLate,
  isNeglected,
  isRestrictedKind,
  isSearchedFor,
  isValidContact,
  nextContactAfter,
  standingOf,
} from '#shared/domain/follow-up/index.ts'

const INTERVALS = { '10': 7, '30': 30, '90': 3, '00': 1 }
const contact = (day: string, kind: string, result: string, way = '1') => ({
  day,
  kind,
  result,
  way,
})

describe('what a contact counts as', () => {
  it.each([
    ['2', '1', true],
    ['2', '5', true],
    ['10', '1', false],
    ['10', '5', false],
    ['2', '2', false],
    ['9', '4', false],
  ])('kind %s with result %s: assistance %s', (kind, result, valid) => {
    expect(isValidContact({ kind, result })).toBe(valid)
  })

  it('is an attempt when nobody was reached, whatever it was meant to be', () => {
    expect(['1', '2', '3', '4', '5'].filter((result) => isAttempt({ result }))).toEqual([
      '2',
      '3',
      '4',
    ])
  })

  it('withholds expectations and counselling, and asks for expectations at the one alone', () => {
    expect(['5', '11', '2'].map(isRestrictedKind)).toEqual([true, true, false])
    expect(['5', '11'].map(hasExpectations)).toEqual([true, false])
  })

  it('is late from the eighth day on', () => {
    expect(isLate('2020-06-26', '2020-07-03')).toBe(false)
    expect(isLate('2020-06-25', '2020-07-03')).toBe(true)
  })
})

describe('where somebody stands', () => {
  it('is nowhere without a contact', () => {
    expect(standingOf([], 0)).toEqual({
      lastDay: null,
      lastWay: null,
      lastResult: null,
      validDay: null,
      attempts: 0,
      attemptWays: 0,
      policy: 0,
      guidance: 0,
      posts: 0,
      training: 0,
    })
  })

  it('counts services that reached somebody, and pushes as posts', () => {
    const contacts = [
      contact('2020-06-01', '1', '1'),
      contact('2020-06-02', '3', '1'),
      contact('2020-06-03', '3', '2'),
      contact('2020-06-04', '4', '5'),
      contact('2020-06-05', '8', '1', '2'),
    ]
    expect(standingOf(contacts, 2)).toEqual({
      lastDay: '2020-06-05',
      lastWay: '2',
      lastResult: '1',
      validDay: '2020-06-05',
      attempts: 0,
      attemptWays: 0,
      policy: 1,
      guidance: 0,
      posts: 3,
      training: 1,
    })
  })

  it('counts attempts since the last assistance; an attempt that was answered is neither', () => {
    const standing = standingOf(
      [
        contact('2020-06-01', '10', '2', '5'),
        contact('2020-06-02', '2', '1'),
        contact('2020-06-03', '10', '2', '1'),
        contact('2020-06-04', '10', '1', '3'),
        contact('2020-06-05', '10', '3', '2'),
      ],
      0,
    )
    expect(standing).toMatchObject({ validDay: '2020-06-02', attempts: 2, attemptWays: 2 })
  })

  it('is searched for after three attempts in two ways', () => {
    expect(isSearchedFor({ attempts: 3, attemptWays: 2 })).toBe(true)
    expect(isSearchedFor({ attempts: 2, attemptWays: 2 })).toBe(false)
    expect(isSearchedFor({ attempts: 5, attemptWays: 1 })).toBe(false)
  })
})

describe('what is due', () => {
  const person = { willingness: '10', nextContact: null, validDay: null, since: null }

  it('is the day that was agreed, else an interval after the last assistance or the beginning', () => {
    const due = (more: Partial<Parameters<typeof dueDayOf>[0]>) =>
      dueDayOf({ ...person, ...more }, INTERVALS, '2020-07-03')
    const known = { since: '2020-06-01', validDay: '2020-06-20' }
    expect(due({ ...known, nextContact: '2020-08-01' })).toBe('2020-08-01')
    expect(due(known)).toBe('2020-06-27')
    expect(due({ since: '2020-06-01' })).toBe('2020-06-08')
    expect(due({})).toBe('2020-07-03')
    expect(due({ willingness: 'unknown', since: '2020-06-01' })).toBe('2020-06-02')
  })

  it('is soon after an attempt, an interval after everything else', () => {
    const next = (result: string, willingness: string) =>
      nextContactAfter({ day: '2020-07-03', kind: '2', result }, willingness, INTERVALS)
    expect([next('1', '30'), next('2', '30'), next('2', '00')]).toEqual([
      '2020-08-02',
      '2020-07-06',
      '2020-07-04',
    ])
  })

  it('is neglected once the interval is over, not on its last day', () => {
    const on = (day: string) =>
      isNeglected({ willingness: '10', since: '2020-07-01' }, INTERVALS, day)
    expect([on('2020-07-08'), on('2020-07-09')]).toEqual([false, true])
    expect(isNeglected({ willingness: '10', since: null }, INTERVALS, '2020-07-01')).toBe(true)
  })

  it('misses services up to the minimum, more vacancies for key groups', () => {
    const minimums = { policy: 1, guidance: 1, posts: 3, training: 1, keyGroupPosts: 5 }
    const given = { policy: 2, guidance: 0, posts: 4, training: 1 }
    expect(gapsOf(given, minimums, false)).toEqual({
      policy: 0,
      guidance: 1,
      posts: 0,
      training: 0,
    })
    expect(gapsOf(given, minimums, true)).toEqual({ policy: 0, guidance: 1, posts: 1, training: 0 })
  })
})

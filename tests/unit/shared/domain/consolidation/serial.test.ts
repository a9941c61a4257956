import { expect, test } from 'vitest'
import { judgeSerial } from '#shared/domain/consolidation/index.ts'

const taken = new Map([
  [1, { sha256: 'a', previous: null }],
  [4, { sha256: 'd', previous: 'c' }],
])
const held = { serial: 4, sha256: 'd' }

test.each([
  ['the first', { serial: 0, sha256: null }, 1, null, 'a', { kind: 'taken', gap: 0 }],
  [
    'a first one that follows something',
    { serial: 0, sha256: null },
    1,
    'x',
    'a',
    { kind: 'chain' },
  ],
  ['the next', held, 5, 'd', 'e', { kind: 'taken', gap: 0 }],
  ['the next, of another ledger', held, 5, 'x', 'e', { kind: 'chain' }],
  ['one after two that never came', held, 7, 'f', 'g', { kind: 'taken', gap: 2 }],
] as const)('%s', (_what, known, serial, previous, sha256, judged) => {
  const before = known.serial === 0 ? new Map() : taken
  expect(judgeSerial(known, { serial, previous, sha256 }, before)).toEqual(judged)
})

test('after it was decided to go on with a copy, its package is taken and the other one can follow no more', () => {
  const copy = { serial: 4, sha256: 'x' }
  const judge = (serial: number, previous: string, sha256: string) =>
    judgeSerial(copy, { serial, previous, sha256 }, taken).kind
  expect(judge(4, 'c', 'x')).toBe('taken')
  expect(judge(5, 'x', 'y')).toBe('taken')
  expect(judge(5, 'd', 'e')).toBe('chain')
  expect(judge(4, 'c', 'd')).toBe('known')
})

test.each([
  ['the same again', 4, 'c', 'd', 'known'],
  ['an older one again', 1, null, 'a', 'known'],
  ['a copy that gives the last number', 4, 'c', 'x', 'fork'],
  ['a copy that gives an older number', 1, null, 'x', 'fork'],
  ['one that was overtaken on its way', 3, 'b', 'c', 'overtaken'],
  ['another with the number of one overtaken', 3, 'b', 'x', 'rollback'],
  ['one of a restored backup', 2, 'a', 'x', 'rollback'],
] as const)('%s', (_what, serial, previous, sha256, kind) => {
  expect(judgeSerial(held, { serial, previous, sha256 }, taken)).toEqual({ kind })
})

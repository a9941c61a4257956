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

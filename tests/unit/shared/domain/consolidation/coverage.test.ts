import { expect, test } from 'vitest'
import { isContacted, isKnown } from '#shared/domain/consolidation/index.ts'

const nothing = { inLedger: true, willingness: '00', contacts: [] }
const reached = [{ kind: '1', result: '1' }]

test.each([
  ['', true, false],
  ['00', true, false],
  ['90', true, false],
  ['10', true, true],
  ['00', false, true],
  ['90', false, true],
])('of willingness %s, in the ledger %s: known %s', (willingness, inLedger, known) => {
  expect(isKnown({ ...nothing, willingness, inLedger })).toBe(known)
})

test('who was not reached, or is no longer in the ledger, does not count as contacted', () => {
  const attempt = [
    { kind: '1', result: '2' },
    { kind: '10', result: '1' },
  ]
  expect(isContacted({ ...nothing, contacts: reached })).toBe(true)
  expect(isContacted({ ...nothing, contacts: attempt })).toBe(false)
  expect(isContacted({ ...nothing, contacts: [] })).toBe(false)
  expect(isContacted({ ...nothing, inLedger: false, contacts: reached })).toBe(false)
})

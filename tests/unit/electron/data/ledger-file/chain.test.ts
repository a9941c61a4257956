import { expect, it } from 'vitest'
import { batchDigest, entryCommitment, newSalt } from '#data/ledger-file/chain.ts'

const ENTRY = { entity: 'graduate', entityId: 1, graduateId: 1, op: 'update', changes: '{}' }

it('commits to every part of an entry, to the key and to the salt', () => {
  const made = [
    entryCommitment('key', 'salt', ENTRY),
    entryCommitment('other', 'salt', ENTRY),
    entryCommitment('key', 'other', ENTRY),
    entryCommitment('key', 'salt', { ...ENTRY, entity: 'school' }),
    entryCommitment('key', 'salt', { ...ENTRY, entityId: 2 }),
    entryCommitment('key', 'salt', { ...ENTRY, graduateId: null }),
    entryCommitment('key', 'salt', { ...ENTRY, op: 'insert' }),
    entryCommitment('key', 'salt', { ...ENTRY, changes: '{ }' }),
  ]
  expect(new Set(made).size).toBe(made.length)
  expect(entryCommitment('key', 'salt', { ...ENTRY })).toBe(made[0])
})

it('links a batch to the one before, to its number and to its entries in their order', () => {
  const made = [
    batchDigest('', 1, 'c', ['a', 'b']),
    batchDigest('x', 1, 'c', ['a', 'b']),
    batchDigest('', 2, 'c', ['a', 'b']),
    batchDigest('', 1, 'd', ['a', 'b']),
    batchDigest('', 1, 'c', ['b', 'a']),
    batchDigest('', 1, 'c', ['a']),
  ]
  expect(new Set(made).size).toBe(made.length)
})

it('draws salts that never repeat, more at a time than it keeps ready', () => {
  const salts = Array.from({ length: 2_000 }, newSalt)
  expect(new Set(salts).size).toBe(salts.length)
  expect(salts.every((salt) => /^[\w-]{24}$/.test(salt))).toBe(true)
})

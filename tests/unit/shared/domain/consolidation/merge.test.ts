import { expect, test } from 'vitest'
import { isSame, type MergeValue, mergeRow } from '#shared/domain/consolidation/index.ts'

const VALUES: readonly MergeValue[] = [null, 'a', 'b', 3]

test('of every three values: who alone changed is followed, where both did nothing is decided', () => {
  for (const base of VALUES)
    for (const ours of VALUES)
      for (const theirs of VALUES) {
        const { patch, conflicts } = mergeRow({ x: base }, { x: ours }, { x: theirs })
        const after = 'x' in patch ? patch.x : ours
        const asked = conflicts.length === 1
        if (ours === base) expect([after, asked]).toEqual([theirs, false])
        else if (theirs === base || theirs === ours) expect([after, asked]).toEqual([ours, false])
        else expect([after, conflicts]).toEqual([ours, [{ field: 'x', base, ours, theirs }]])
      }
})

test('a field that the school emptied is one that its row no longer names', () => {
  expect(mergeRow({ mobile: '1' }, { mobile: '1' }, {}).patch).toEqual({ mobile: null })
})

test('the first time, what stands at the centre alone stays, and what differs is asked', () => {
  const merged = mergeRow({}, { name: '王堃', remark: '中心' }, { name: '王坤', mobile: '1' })
  expect(merged.patch).toEqual({ mobile: '1' })
  expect(merged.conflicts).toEqual([{ field: 'name', base: null, ours: '王堃', theirs: '王坤' }])
})

test('two rows say the same where neither has what the other has not', () => {
  expect(isSame({ a: 1, b: null }, { a: 1 })).toBe(true)
  expect(isSame({ a: 1 }, { a: 1, b: 'x' })).toBe(false)
  expect(isSame({ a: 1, b: 'x' }, { a: 1 })).toBe(false)
})

import { describe, expect, it } from 'vitest'
import { RowCache } from '#renderer/features/graduates/row-cache.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

const row = (id: number, name: string): GraduateRow => ({
  id,
  version: 1,
  inLedger: true,
  pending: false,
  values: { name },
  groups: [],
  marks: [],
})

/** A source that answers when it is told to. */
function setUp() {
  const asked: { ids: number[]; answer: PromiseWithResolvers<readonly GraduateRow[]> }[] = []
  const failures: unknown[] = []
  const cache = new RowCache({
    draw: ({ values }) => ({ name: { text: values.name ?? '' } }),
    fetch: (ids) => {
      const answer = Promise.withResolvers<readonly GraduateRow[]>()
      asked.push({ ids, answer })
      return answer.promise
    },
    onChange: () => undefined,
    onFailure: (cause) => failures.push(cause),
  })
  const answer = async (at: number, rows: readonly GraduateRow[]) => {
    asked[at]?.answer.resolve(rows)
    await new Promise(setImmediate)
  }
  const fail = async (at: number, cause: Error) => {
    asked[at]?.answer.reject(cause)
    await new Promise(setImmediate)
  }
  return { cache, asked, failures, answer, fail }
}

describe('the rows of the grid', () => {
  it('are asked for once and shown', async () => {
    const { cache, asked, answer } = setUp()
    cache.want([1, 2])
    cache.want([1, 2])
    await answer(0, [row(1, '甲'), row(2, '乙')])
    expect(asked.map(({ ids }) => ids)).toEqual([[1, 2]])
    expect(cache.get(2)).toEqual({ name: { text: '乙' } })
  })

  it('passed by a scroll before the last ones came are never asked for', async () => {
    const { cache, asked, answer } = setUp()
    cache.want([1])
    cache.want([2])
    cache.want([3])
    await answer(0, [row(1, '甲')])
    cache.want([3])
    expect(asked.map(({ ids }) => ids)).toEqual([[1], [3]])
  })

  it('that could not be read are told of, and asked for again when they are wanted', async () => {
    const { cache, asked, failures, answer, fail } = setUp()
    const cause = new Error('busy')
    cache.want([1])
    await fail(0, cause)
    expect(failures).toEqual([cause])
    cache.want([1])
    await answer(1, [row(1, '甲')])
    expect(asked).toHaveLength(2)
    expect(failures).toEqual([cause, null])
    expect(cache.get(1)).toEqual({ name: { text: '甲' } })
  })

  it.each([[[1]], [null]])(
    'changed while they were on their way are fetched again',
    async (ids) => {
      const { cache, asked, answer } = setUp()
      cache.want([1])
      await answer(0, [row(1, '甲')])
      cache.invalidate([1])
      cache.want([1])
      cache.invalidate(ids)
      await answer(1, [row(1, '乙')])
      cache.want([1])
      await answer(2, [row(1, '丙')])
      expect(cache.get(1)).toEqual({ name: { text: '丙', edited: true } })
      cache.want([1])
      expect(asked).toHaveLength(3)
    },
  )

  it('whose numbers are shown or masked now are no edits', async () => {
    const { cache, answer } = setUp()
    cache.want([1])
    await answer(0, [row(1, '138****')])
    cache.unmask([1])
    cache.want([1])
    await answer(1, [row(1, '13800')])
    expect(cache.get(1)).toEqual({ name: { text: '13800' } })
    cache.invalidate([1])
    cache.want([1])
    await answer(2, [row(1, '13900')])
    cache.unmask(null)
    cache.want([1])
    await answer(3, [row(1, '139****')])
    expect(cache.get(1)).toEqual({ name: { text: '139****', edited: true } })
  })
})

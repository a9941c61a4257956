import { describe, expect, it } from 'vitest'
import { editsOf, judgedBlock } from '#renderer/features/graduates/blocks/judged-block.ts'
import type { CellRemark } from '#shared/schemas/graduate.ts'

const change = (id: number, columnKey: string) => ({
  id,
  columnKey,
  text: `${id}${columnKey}`,
  display: '',
  old: '',
  row: id,
  rowHeader: '',
})
const remark = (id: number, field: string, ok: boolean): CellRemark => ({
  id,
  field,
  ok,
  rule: 'V06',
  level: 'W',
})

it('gathers the cells of each person', () => {
  expect(editsOf([change(1, 'a'), change(2, 'a'), change(1, 'b')])).toEqual([
    { id: 1, values: { a: '1a', b: '1b' } },
    { id: 2, values: { a: '2a' } },
  ])
})

describe('judgedBlock', () => {
  it('tells refused cells from noted and from plain ones, and counts whom something is stored of', () => {
    const changes = [change(1, 'a'), change(1, 'b'), change(2, 'a'), change(3, 'a')]
    const judged = judgedBlock(changes, [remark(1, 'b', true), remark(2, 'a', false)])
    expect(judged.refused.map(({ change: { id } }) => id)).toEqual([2])
    expect(judged.noted.map(({ change: { columnKey } }) => columnKey)).toEqual(['b'])
    expect(judged.plain).toHaveLength(2)
    expect(judged.rows).toBe(2)
  })
  it('lets a refusal outweigh a warning at the same cell', () => {
    const judged = judgedBlock([change(1, 'a')], [remark(1, 'a', false), remark(1, 'a', true)])
    expect(judged.refused).toHaveLength(1)
    expect(judged.rows).toBe(0)
  })
})

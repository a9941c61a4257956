import { describe, expect, it, vi } from 'vitest'
import { copySelection, cutSelection, pasteBlock } from '#renderer/ui/grid/clipboard.ts'
import { settled } from '#renderer/ui/grid/committing.ts'
import { selectedRange, shownAt } from '#renderer/ui/grid/core.ts'
import { activate, extend, widen } from '#renderer/ui/grid/moving.ts'
import type { BlockPlan } from '#renderer/ui/grid/types.ts'
import { parseTsv } from '#shared/domain/table-text/tsv.ts'
import { type FakeGrid, fakeGrid } from './fake-grid.ts'

const NAME = 1
const PLAN = 2

/** Answers previews, and keeps them. */
function asking(grid: FakeGrid, answer: boolean): BlockPlan[] {
  const plans: BlockPlan[] = []
  grid.props.preview = async (plan) => {
    plans.push(plan)
    return answer
  }
  return plans
}

describe('copying', () => {
  it('takes the range, what is typed and not back included', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('张\t三')
    grid.key('ArrowDown')
    activate(grid.core, { row: 0, col: 0 })
    extend(grid.core, { row: 1, col: NAME })
    expect(copySelection(grid.core)).toEqual([
      ['n11', '张\t三'],
      ['n12', 'p12'],
    ])
  })

  it('asks the source for rows that are not at hand, and copies once they have come', async () => {
    const grid = fakeGrid()
    const row = grid.rows.get(12)
    grid.rows.delete(12)
    if (row !== undefined) grid.away.set(12, row)
    extend(grid.core, { row: 2, col: 0 })
    expect(copySelection(grid.core)).toBeUndefined()
    await expect.poll(() => grid.copied).toEqual([[['n11'], ['n12'], ['n13']]])
    expect(grid.refused).toEqual([])
  })

  it('copies what was asked for although the user has gone on meanwhile, and cuts it there', async () => {
    const grid = fakeGrid()
    grid.rows.delete(12)
    grid.away.set(12, { name: { text: 'p12' } })
    activate(grid.core, { row: 0, col: NAME })
    extend(grid.core, { row: 1, col: NAME })
    cutSelection(grid.core)
    activate(grid.core, { row: 2, col: PLAN })
    grid.type('n')
    await new Promise((resolve) => setImmediate(resolve))
    expect(grid.copied).toEqual([])
    grid.key('Escape')
    await expect.poll(() => grid.copied).toEqual([[['p11'], ['p12']]])
    await expect.poll(() => grid.blocks).toEqual([['11/name=', '12/name=']])
    expect(selectedRange(grid.core)).toEqual({ top: 2, bottom: 2, left: PLAN, right: PLAN })
  })

  it('keeps what came for a second press when the clipboard is out of reach', async () => {
    const grid = fakeGrid()
    grid.rows.delete(12)
    grid.away.set(12, { number: { text: 'n12' } })
    grid.props.canCopy = false
    extend(grid.core, { row: 1, col: 0 })
    copySelection(grid.core)
    await expect.poll(() => grid.refused).toEqual(['copyReady'])
    expect(copySelection(grid.core)).toEqual([['n11'], ['n12']])
  })

  it('says when rows cannot be read, and copies nothing of an empty list', async () => {
    const grid = fakeGrid()
    grid.rows.delete(12)
    grid.props.fails = true
    const reported: unknown[] = []
    vi.stubGlobal('reportError', (error: unknown) => reported.push(error))
    extend(grid.core, { row: 1, col: 0 })
    expect(cutSelection(grid.core)).toBeUndefined()
    await expect.poll(() => grid.refused).toEqual(['notRead'])
    expect(reported).toEqual([new Error('no rows')])
    expect(grid.blocks).toEqual([])
    grid.props.ids = []
    expect(copySelection(grid.core)).toBeUndefined()
  })
})

describe('cutting', () => {
  it('copies and empties, one cell and a range', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    expect(cutSelection(grid.core)).toEqual([['p11']])
    expect(grid.blocks).toEqual([['11/name=']])
    activate(grid.core, { row: 1, col: NAME })
    extend(grid.core, { row: 2, col: NAME })
    expect(cutSelection(grid.core)).toEqual([['p12'], ['p13']])
    expect(grid.blocks.slice(1)).toEqual([['12/name=', '13/name=']])
  })
})

describe('pasting', () => {
  it('puts one cell into one cell, by code too, without a block', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: PLAN })
    pasteBlock(grid.core, parseTsv('20\r\n'))
    activate(grid.core, { row: 0, col: 0 })
    pasteBlock(grid.core, parseTsv('x'))
    expect(grid.commits).toEqual(['11/plan=20'])
    expect(grid.refused).toEqual(['readOnly'])
  })

  it('stores a block as one step and selects it; what is the same is no change', async () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\t拟出国\r\np12\t20\r\n'))
    expect(grid.blocks).toEqual([['11/name=甲', '11/plan=20', '12/plan=20']])
    expect(selectedRange(grid.core)).toEqual({ top: 0, bottom: 1, left: NAME, right: PLAN })
    expect(shownAt(grid.core, { id: 12, columnKey: 'plan' })).toEqual({
      text: '拟出国',
      mark: 'pending',
    })
    expect(await settled(grid.core)).toBe(true)
    expect(shownAt(grid.core, { id: 12, columnKey: 'plan' })).toEqual({ text: '拟出国' })
  })

  it('asks before it changes more than one row, and only then', async () => {
    const grid = fakeGrid()
    const plans = asking(grid, false)
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\t20'))
    expect(grid.blocks).toHaveLength(1)
    activate(grid.core, { row: 1, col: 0 })
    extend(grid.core, { row: 2, col: NAME })
    pasteBlock(grid.core, parseTsv('乙'))
    await expect.poll(() => plans.length).toBe(1)
    expect(plans[0]).toMatchObject({ kind: 'paste', rows: 2, locked: ['学号'] })
    expect(plans[0]?.changes[0]).toEqual({
      id: 12,
      columnKey: 'name',
      text: '乙',
      display: '乙',
      old: 'p12',
      row: 2,
      rowHeader: 'p12',
    })
    expect(grid.blocks).toHaveLength(1)
    expect(shownAt(grid.core, { id: 12, columnKey: 'name' })?.text).toBe('p12')
  })

  it('waits with its question while something is being typed', async () => {
    const grid = fakeGrid()
    const plans = asking(grid, true)
    grid.rows.delete(12)
    grid.away.set(12, { name: { text: 'p12' } })
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\r\n乙'))
    grid.type('张')
    await Promise.resolve()
    await new Promise((resolve) => setImmediate(resolve))
    expect(plans).toEqual([])
    grid.key('Enter')
    await expect.poll(() => grid.blocks).toEqual([['11/name=甲', '12/name=乙']])
  })

  it('hands the lines beyond the last row over, and says which columns had no room', async () => {
    const grid = fakeGrid()
    const plans = asking(grid, true)
    activate(grid.core, { row: 1, col: 3 })
    pasteBlock(grid.core, parseTsv('G01\tx\r\nG03\ty\r\nG01\tz\r\n'))
    await expect.poll(() => grid.beyond).toEqual([[[['G01', 'z']], 'groups']])
    expect(plans[0]).toMatchObject({ beyondRows: 1, beyondColumns: 1 })
    expect(grid.blocks).toEqual([['12/groups=G01', '13/groups=G03']])
    expect(grid.refused).toEqual(['beyondColumns 1'])
  })

  it('refuses more cells than a step takes', async () => {
    const grid = fakeGrid()
    grid.props.ids = Array.from({ length: 200 }, (_, index) => 11 + index)
    activate(grid.core, { row: 0, col: NAME })
    widen(grid.core, 'columns')
    pasteBlock(grid.core, parseTsv('x'))
    await expect.poll(() => grid.refused).toEqual(['tooLarge 100'])
    expect(grid.blocks).toEqual([])
  })
})

describe('Delete on a range', () => {
  it('empties what can be emptied, names what cannot, and leaves empty cells alone', async () => {
    const grid = fakeGrid()
    const plans = asking(grid, true)
    widen(grid.core, 'all')
    grid.key('Delete')
    await expect.poll(() => grid.blocks).toHaveLength(1)
    expect(plans[0]).toMatchObject({ kind: 'clear', rows: 3, locked: ['学号'] })
    expect(grid.blocks[0]?.toSorted()).toEqual(
      [11, 12, 13].flatMap((id) => [`${id}/name=`, `${id}/plan=`]),
    )
    expect(grid.refused).toEqual(['locked 学号'])
    activate(grid.core, { row: 0, col: 0 })
    extend(grid.core, { row: 2, col: 0 })
    grid.key('Delete')
    expect(grid.refused.at(-1)).toBe('readOnly')
  })
})

describe('what is refused of a block', () => {
  it('is said with its place, and the cell shows what is stored', async () => {
    const grid = fakeGrid()
    grid.blockAnswer(async (changes) => ({
      ok: true,
      changed: true,
      refused: changes.slice(1, 2).map((change) => ({ ...change, message: '不行。' })),
    }))
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\r\n乙\r\n'))
    expect(await settled(grid.core)).toBe(true)
    expect(grid.refused).toEqual(['1: 2 姓名 不行。'])
    expect(shownAt(grid.core, { id: 11, columnKey: 'name' })?.text).toBe('甲')
    expect(shownAt(grid.core, { id: 12, columnKey: 'name' })?.text).toBe('p12')
  })

  it('may be all of it', async () => {
    const grid = fakeGrid()
    grid.blockAnswer(async () => ({ ok: false, message: '打不开。' }))
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\r\n乙\r\n'))
    await settled(grid.core)
    expect(grid.refused).toEqual(['打不开。'])
    expect(grid.core.state().drafts.size).toBe(0)
  })

  it('answers a text that was refused there before', async () => {
    const grid = fakeGrid()
    grid.answer(() => Promise.resolve({ ok: false, message: '不在列表里' }))
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('什么')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(false)
    grid.key('Escape')
    grid.props.focused = false
    activate(grid.core, { row: 0, col: NAME })
    pasteBlock(grid.core, parseTsv('甲\t20'))
    expect(await settled(grid.core)).toBe(true)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settled } from '#renderer/ui/grid/committing.ts'
import { activeCell, selectedRange } from '#renderer/ui/grid/core.ts'
import { fillPulled, pullTo } from '#renderer/ui/grid/fill.ts'
import { activate, extend, widen } from '#renderer/ui/grid/moving.ts'
import { sizeOf } from '#renderer/ui/grid/selection.ts'
import { fakeGrid } from './fake-grid.ts'

const NAME = 1
const PLAN = 2
const GROUPS = 3

describe('pullTo', () => {
  const range = { top: 5, bottom: 7, left: 3, right: 4 }

  it.each([
    [{ row: 9, col: 4 }, 'down', { top: 8, bottom: 9, left: 3, right: 4 }],
    [{ row: 1, col: 3 }, 'up', { top: 1, bottom: 4, left: 3, right: 4 }],
    [{ row: 7, col: 6 }, 'right', { top: 5, bottom: 7, left: 5, right: 6 }],
    [{ row: 5, col: 0 }, 'left', { top: 5, bottom: 7, left: 0, right: 2 }],
    [{ row: 10, col: 5 }, 'down', { top: 8, bottom: 10, left: 3, right: 4 }],
  ] as const)('%j leads %s', (cell, to, added) => {
    expect(pullTo(range, cell)).toEqual({ to, added })
  })

  it('leads nowhere inside, and elsewhere to what stands beside the range', () => {
    const cell = fc.record({ row: fc.nat(12), col: fc.nat(9) })
    fc.assert(
      fc.property(cell, (at) => {
        const inside = at.row >= 5 && at.row <= 7 && at.col >= 3 && at.col <= 4
        const pull = pullTo(range, at)
        expect(pull === undefined).toBe(inside)
        if (pull === undefined) return
        const { rows, columns } = sizeOf(pull.added)
        expect(pull.to === 'down' || pull.to === 'up' ? columns : rows).toBe(
          pull.to === 'down' || pull.to === 'up' ? 2 : 3,
        )
        expect(rows > 0 && columns > 0).toBe(true)
      }),
    )
  })
})

describe('Ctrl+D and Ctrl+R', () => {
  it('copy the first row down, codes as codes', () => {
    const grid = fakeGrid()
    grid.rows.set(11, { name: { text: '甲' }, plan: { text: '拟出国' } })
    activate(grid.core, { row: 0, col: NAME })
    extend(grid.core, { row: 2, col: PLAN })
    expect(grid.key('d', { ctrl: true })).toBe(true)
    expect(grid.blocks).toEqual([['12/name=甲', '12/plan=20', '13/name=甲', '13/plan=20']])
    expect(selectedRange(grid.core)).toEqual({ top: 0, bottom: 2, left: NAME, right: PLAN })
    expect(activeCell(grid.core)).toEqual({ row: 0, col: NAME })
  })

  it('take what stands above and on the left where one row or column is selected', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: NAME })
    grid.key('d', { ctrl: true })
    activate(grid.core, { row: 1, col: NAME })
    grid.key('r', { ctrl: true })
    activate(grid.core, { row: 0, col: NAME })
    grid.key('d', { ctrl: true })
    activate(grid.core, { row: 0, col: 0 })
    grid.key('r', { ctrl: true })
    expect(grid.blocks).toEqual([['12/name=p11'], ['12/name=n12']])
  })
})

describe('the handle', () => {
  it('goes on with what is selected, upwards too, and selects it all', async () => {
    const grid = fakeGrid()
    grid.rows.set(12, { name: { text: '2' }, plan: { text: '拟升学' } })
    grid.rows.set(13, { name: { text: '3' }, plan: { text: '拟升学' } })
    activate(grid.core, { row: 1, col: NAME })
    extend(grid.core, { row: 2, col: NAME })
    const pull = pullTo(selectedRange(grid.core), { row: 0, col: NAME })
    if (pull !== undefined) fillPulled(grid.core, pull, false)
    expect(grid.blocks).toEqual([['11/name=1']])
    expect(selectedRange(grid.core)).toEqual({ top: 0, bottom: 2, left: NAME, right: NAME })
    expect(await settled(grid.core)).toBe(true)
  })

  it('copies one cell, and counts on from it with Ctrl', async () => {
    const grid = fakeGrid()
    grid.rows.set(11, { name: { text: '7' } })
    for (const isOther of [false, true]) {
      activate(grid.core, { row: 0, col: NAME })
      const pull = pullTo(selectedRange(grid.core), { row: 2, col: NAME })
      if (pull !== undefined) fillPulled(grid.core, pull, isOther)
      await settled(grid.core)
    }
    expect(grid.blocks).toEqual([
      ['12/name=7', '13/name=7'],
      ['12/name=8', '13/name=9'],
    ])
  })
})

describe('Ctrl+Enter', () => {
  it('puts what is typed into all that is selected, the highlighted entry of a list, too', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: PLAN })
    extend(grid.core, { row: 2, col: PLAN })
    grid.type('nc')
    expect(grid.key('Enter', { ctrl: true })).toBe(true)
    expect(grid.blocks).toEqual([['11/plan=20', '12/plan=20', '13/plan=20']])
    expect(activeCell(grid.core)).toEqual({ row: 0, col: PLAN })
    activate(grid.core, { row: 0, col: GROUPS })
    extend(grid.core, { row: 1, col: GROUPS })
    grid.type('湖')
    grid.key('Enter', { ctrl: true })
    expect(grid.blocks[1]).toEqual(['11/groups=G01', '12/groups=G01'])
  })

  it('stores one cell and stays there', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('甲')
    grid.key('Enter', { ctrl: true })
    expect(grid.commits).toEqual(['11/name=甲'])
    expect(activeCell(grid.core)).toEqual({ row: 0, col: NAME })
  })

  it('gives the text back to be typed on when the preview is cancelled', async () => {
    const grid = fakeGrid()
    grid.props.preview = async () => false
    activate(grid.core, { row: 0, col: NAME })
    widen(grid.core, 'columns')
    grid.type('甲')
    grid.key('Enter', { ctrl: true })
    await expect.poll(() => grid.core.state().editing?.text).toBe('甲')
    expect(grid.text()).toBe('甲')
    expect(sizeOf(selectedRange(grid.core)).rows).toBe(3)
    expect(grid.blocks).toEqual([])
  })
})

describe('Ctrl+;', () => {
  it('enters today, also into what is being typed, and says where it cannot', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.key(';', { ctrl: true })
    activate(grid.core, { row: 1, col: NAME })
    grid.type('于')
    expect(grid.key('；', { ctrl: true })).toBe(true)
    grid.key('Enter')
    activate(grid.core, { row: 0, col: 0 })
    grid.key(';', { ctrl: true })
    expect(grid.commits).toEqual(['11/name=2020-07-03', '12/name=于2020-07-03'])
    expect(grid.refused).toEqual(['readOnly'])
    grid.type('；')
    expect(grid.key(';')).toBe(false)
  })
})

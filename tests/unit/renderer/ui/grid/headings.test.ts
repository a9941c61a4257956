import { expect, it } from 'vitest'
import { activeCellName } from '#renderer/ui/grid/announce.ts'
import { activeCell } from '#renderer/ui/grid/core.ts'
import { activate, extend, keepActive } from '#renderer/ui/grid/moving.ts'
import { type FakeGrid, fakeGrid } from './fake-grid.ts'

/** 基本情况 (heading), 11, 12, 去向 (heading), 13, 其他 (heading) */
function sheet(): FakeGrid {
  const grid = fakeGrid()
  const names = new Map([
    [1, { text: '基本情况', isHeading: true }],
    [11, { text: '学号' }],
    [12, { text: '姓名' }],
    [2, { text: '去向', isHeading: true }],
    [13, { text: '单位名称' }],
    [3, { text: '其他', isHeading: true }],
  ])
  grid.props.ids = [...names.keys()]
  grid.props.rowNames = { title: '项目', width: 100, of: (id) => names.get(id) ?? { text: '' } }
  keepActive(grid.core, undefined)
  return grid
}

const rowOf = (grid: FakeGrid): number => activeCell(grid.core).row

it('the first cell is below the first heading', () => {
  expect(rowOf(sheet())).toBe(1)
})

it('keys pass headings over, down and up, and stop where nothing else comes', () => {
  const grid = sheet()
  const rows: number[] = []
  for (const key of ['Enter', 'ArrowDown', 'ArrowDown', 'End', 'ArrowUp', 'ArrowUp', 'ArrowUp']) {
    grid.key(key)
    rows.push(rowOf(grid))
  }
  expect(rows).toEqual([2, 4, 4, 4, 2, 1, 1])
  grid.key('End', { ctrl: true })
  expect(rowOf(grid)).toBe(4)
  grid.key('Home', { ctrl: true })
  expect(rowOf(grid)).toBe(1)
})

it('a heading that is clicked gives way to the row below it', () => {
  const grid = sheet()
  activate(grid.core, { row: 3, col: 1 })
  expect(rowOf(grid)).toBe(4)
})

it('Enter inside a range goes round it without resting on a heading', () => {
  const grid = sheet()
  activate(grid.core, { row: 2, col: 1 })
  extend(grid.core, { row: 4, col: 1 })
  const rows = [0, 1, 2].map(() => {
    grid.key('Enter')
    return rowOf(grid)
  })
  expect(rows).toEqual([4, 2, 4])
})

it('the name of the row is what a screen reader hears', () => {
  const grid = sheet()
  activate(grid.core, { row: 4, col: 1 })
  expect(activeCellName(grid.core)).toBe('姓名 5 单位名称 p13')
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settled } from '#renderer/ui/grid/committing.ts'
import { activeCell, selectedRange } from '#renderer/ui/grid/core.ts'
import { findEdge, searchFrom } from '#renderer/ui/grid/edge.ts'
import { giveWay, isHolding, released } from '#renderer/ui/grid/holding.ts'
import { activate } from '#renderer/ui/grid/moving.ts'
import { fakeGrid } from './fake-grid.ts'

/** The plainest way: skip or follow cell by cell. */
function expected(cells: readonly boolean[], from: number, by: 1 | -1): number {
  const last = by === 1 ? cells.length - 1 : 0
  if (from === last) return last
  let at = from + by
  if (cells[from] === true && cells[at] === true) {
    while (at !== last && cells[at + by] === true) at += by
    return at
  }
  while (at !== last && cells[at] !== true) at += by
  return at
}

describe('findEdge', () => {
  const lines = fc
    .array(fc.boolean(), { minLength: 1, maxLength: 40 })
    .chain((cells) => fc.tuple(fc.constant(cells), fc.nat(cells.length - 1)))

  it('ends where a spreadsheet does', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(1, -1), ([cells, from], by) => {
        const edge = findEdge(searchFrom(from), by, cells.length, (at) => cells[at])
        expect(edge).toEqual({ end: expected(cells, from, by) })
      }),
    )
  })

  it('ends there, too, when each cell has to be asked for', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(1, -1), ([cells, from], by) => {
        const known = new Set<number>()
        const filled = (at: number) => (known.has(at) ? cells[at] : undefined)
        let edge = findEdge(searchFrom(from), by, cells.length, filled)
        while (!('end' in edge)) {
          known.add(edge.unknown)
          edge = findEdge(edge.search, by, cells.length, filled)
        }
        expect(edge.end).toBe(expected(cells, from, by))
      }),
    )
  })
})

const NAME = 1

/** Nobody is loaded but the first. */
function farGrid(count: number) {
  const grid = fakeGrid()
  grid.rows.clear()
  grid.props.ids = Array.from({ length: count }, (_, id) => id)
  grid.rows.set(0, { name: { text: 'p0' } })
  for (let id = 1; id < count; id += 1) grid.away.set(id, { name: { text: `p${id}` } })
  activate(grid.core, { row: 0, col: NAME })
  return grid
}

describe('Ctrl and an arrow over rows that are not loaded', () => {
  it('reads on to the edge', async () => {
    const grid = farGrid(3000)
    grid.away.set(2900, { name: { text: '' } })
    grid.key('ArrowDown', { ctrl: true })
    expect(activeCell(grid.core).row).toBe(0)
    await released(grid.core)
    expect(activeCell(grid.core)).toEqual({ row: 2899, col: NAME })
    grid.key('ArrowUp', { ctrl: true, shift: true })
    await released(grid.core)
    expect(selectedRange(grid.core)).toEqual({ top: 0, bottom: 2899, left: NAME, right: NAME })
  })

  it('keeps what is typed meanwhile for the cell that is found, key by key', async () => {
    const grid = farGrid(1000)
    grid.key('ArrowDown', { ctrl: true })
    grid.type('甲')
    grid.key('Enter', { shift: true })
    grid.type('乙')
    expect(grid.core.state().editing).toBeUndefined()
    await released(grid.core)
    expect(grid.core.state().editing).toMatchObject({ target: { id: 998 }, text: '乙' })
    grid.key('Enter')
    await settled(grid.core)
    expect(grid.commits).toEqual(['999/name=甲', '998/name=乙'])
  })

  it('hands over what was typed when the page is left meanwhile', async () => {
    const grid = farGrid(1000)
    grid.key('ArrowDown', { ctrl: true })
    grid.type('甲')
    grid.props.mounted = false
    await released(grid.core)
    expect(grid.commits).toEqual(['999/name=甲'])
  })

  it('stays where it was with Esc, with a click, or when rows cannot be read', async () => {
    const grid = farGrid(1000)
    grid.key('ArrowDown', { ctrl: true })
    grid.key('Escape')
    expect(isHolding(grid.core)).toBe(false)
    grid.key('ArrowDown', { ctrl: true })
    expect(giveWay(grid.core)).toBe(true)
    await new Promise((resolve) => setImmediate(resolve))
    expect(activeCell(grid.core).row).toBe(0)
    grid.key('ArrowDown', { ctrl: true })
    grid.type('甲')
    expect(giveWay(grid.core)).toBe(false)
    await released(grid.core)
    expect(activeCell(grid.core).row).toBe(999)
  })
})

import { describe, expect, it } from 'vitest'
import { activate } from '#renderer/ui/grid/moving.ts'
import { fakeGrid } from './fake-grid.ts'

describe('the key of the header menu', () => {
  it('asks for the menu of the active column, by Ctrl+Shift+L and Alt+Up', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: 1 })
    expect(grid.key('L', { ctrl: true, shift: true })).toBe(true)
    activate(grid.core, { row: 1, col: 2 })
    expect(grid.key('ArrowUp', { alt: true })).toBe(true)
    expect(grid.menus).toEqual(['name', 'plan'])
    expect(grid.key('l', { ctrl: true })).toBe(false)
    expect(grid.menus).toHaveLength(2)
  })

  it('hands over what is being typed first', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: 1 })
    grid.type('新名')
    expect(grid.key('l', { ctrl: true, shift: true })).toBe(true)
    expect(grid.commits).toEqual(['12/name=新名'])
    expect(grid.menus).toEqual(['name'])
  })

  it('does nothing without columns', () => {
    const grid = fakeGrid([])
    expect(grid.key('l', { ctrl: true, shift: true })).toBe(false)
    expect(grid.menus).toEqual([])
  })
})

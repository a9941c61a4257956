import { expect, it } from 'vitest'
import { resume, settled } from '#renderer/ui/grid/committing.ts'
import { shownAt } from '#renderer/ui/grid/core.ts'
import { unstoredDrafts } from '#renderer/ui/grid/drafts.ts'
import { activate } from '#renderer/ui/grid/moving.ts'
import { fakeGrid } from './fake-grid.ts'

const NAME = 1
const TYPED = [
  { id: 11, columnKey: 'name', text: '半个', message: '不行。' },
  { id: 12, columnKey: 'plan', text: '不知道', message: '没有这一项。' },
]

it('what is not stored is what was refused and what is on its way', async () => {
  const grid = fakeGrid()
  grid.answer(() => Promise.resolve({ ok: false, message: '不行。' }))
  activate(grid.core, { row: 0, col: NAME })
  grid.type('半个')
  grid.key('ArrowDown')
  await settled(grid.core)
  grid.key('Escape')
  const { promise, resolve } = Promise.withResolvers<{ ok: true }>()
  grid.answer(() => promise)
  activate(grid.core, { row: 2, col: NAME })
  grid.type('在途')
  grid.key('Enter')
  expect(unstoredDrafts(grid.core.state().drafts)).toEqual([
    { id: 13, columnKey: 'name', text: '在途', message: '' },
  ])
  resolve({ ok: true })
  await settled(grid.core)
  expect(unstoredDrafts(grid.core.state().drafts)).toEqual([])
})

it('texts that are put back stand in their cells as refused, and open with F2', () => {
  const grid = fakeGrid()
  resume(grid.core, TYPED)
  expect(unstoredDrafts(grid.core.state().drafts)).toEqual(TYPED)
  expect(shownAt(grid.core, { id: 12, columnKey: 'plan' })).toEqual({
    text: '不知道',
    mark: 'error',
    message: '没有这一项。',
  })
  activate(grid.core, { row: 0, col: NAME })
  grid.key('F2')
  expect(grid.text()).toBe('半个')
  expect(grid.core.state().editing?.message).toBe('不行。')
  grid.key('Escape')
  expect(shownAt(grid.core, { id: 11, columnKey: 'name' })?.text).toBe('p11')
  expect(grid.commits).toEqual([])
})

it('a text that is put back is handed over when it is corrected', () => {
  const grid = fakeGrid()
  resume(grid.core, TYPED)
  activate(grid.core, { row: 0, col: NAME })
  grid.key('F2')
  grid.type('整个')
  grid.key('Enter')
  expect(grid.commits).toEqual(['11/name=半个整个'])
})

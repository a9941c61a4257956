import { describe, expect, it } from 'vitest'
import { activeCellName } from '#renderer/ui/grid/announce.ts'
import {
  discardRefused,
  forgetArrived,
  forgetUnlisted,
  settled,
} from '#renderer/ui/grid/committing.ts'
import { activeCell, type GridCore, shownAt } from '#renderer/ui/grid/core.ts'
import { refusedDrafts } from '#renderer/ui/grid/drafts.ts'
import { cancelEditing } from '#renderer/ui/grid/editing.ts'
import { activate, keepActive } from '#renderer/ui/grid/moving.ts'
import { fakeGrid } from './fake-grid.ts'

const NAME = 1
const PLAN = 2
const GROUPS = 3
const shownName = (core: GridCore, id: number) => shownAt(core, { id, columnKey: 'name' })

describe('typing', () => {
  it('replaces the text from the first keystroke and moves on with Enter', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('张')
    grid.type('三')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/name=张三'])
    expect(activeCell(grid.core)).toEqual({ row: 1, col: NAME })
    expect(shownName(grid.core, 11)).toEqual({ text: '张三', mark: 'pending' })
    expect(grid.text()).toBe('')
  })

  it('moves in opened text and leaves typed text with an arrow', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.key('F2')
    expect(grid.text()).toBe('p11')
    expect(grid.key('ArrowLeft')).toBe(false)
    grid.key('Escape')
    grid.type('x')
    expect(grid.key('ArrowDown')).toBe(true)
    expect(grid.commits).toEqual(['11/name=x'])
  })

  it('stores nothing on Esc and nothing that did not change', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.key('Escape')
    grid.key('F2')
    grid.key('Tab')
    expect(grid.commits).toEqual([])
    expect(shownName(grid.core, 11)?.text).toBe('p11')
    expect(activeCell(grid.core)).toEqual({ row: 0, col: PLAN })
  })

  it('keeps what was typed when another cell is clicked', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    activate(grid.core, { row: 2, col: NAME })
    expect(grid.commits).toEqual(['11/name=x'])
  })

  it('takes text for a row that is not loaded, but does not open it', () => {
    const grid = fakeGrid()
    grid.rows.delete(12)
    activate(grid.core, { row: 1, col: NAME })
    grid.key('F2')
    expect(grid.core.state().editing).toBeUndefined()
    grid.type('x')
    grid.key('Enter')
    expect(grid.commits).toEqual(['12/name=x'])
  })

  it('brings the cell into view before the first letter appears', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 2, col: NAME })
    grid.revealed.length = 0
    grid.type('x')
    expect(grid.revealed).toEqual(['2/1'])
  })

  it('says so where nothing can be typed', () => {
    const grid = fakeGrid()
    expect(grid.key('a')).toBe(false)
    grid.key('Delete')
    grid.key('c', { ctrl: true })
    expect(grid.refused).toEqual(['readOnly', 'readOnly'])
    expect(grid.core.state().editing).toBeUndefined()
  })
})

describe('Delete', () => {
  it('empties one cell', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.key('Delete')
    expect(grid.commits).toEqual(['11/name='])
    expect(grid.blocks).toEqual([])
  })

  it('does nothing to an empty cell; Backspace opens an empty text', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: GROUPS })
    grid.key('Delete')
    activate(grid.core, { row: 0, col: NAME })
    grid.key('Backspace')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/name='])
  })
})

describe('code lists', () => {
  it('stores the code of the entry that the first letters find', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('nc')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/plan=20'])
    expect(shownAt(grid.core, { id: 11, columnKey: 'plan' })?.text).toBe('拟出国')
  })

  it('opens with all entries, on the present one, and goes round with the arrows', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: PLAN })
    grid.key('ArrowDown', { alt: true })
    expect(grid.core.state().editing?.highlight).toBe(0)
    grid.key('ArrowDown')
    grid.key('ArrowDown')
    grid.key('ArrowUp')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/plan=20'])
  })

  it('hands unknown text on as typed when the cell is left', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('出国')
    activate(grid.core, { row: 1, col: PLAN })
    expect(grid.commits).toEqual(['11/plan=出国'])
  })

  it('gathers several, each by Enter, and closes with an Enter on nothing', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: GROUPS })
    grid.type('湖')
    grid.key('Enter')
    grid.type('g03')
    grid.key('Enter')
    expect(grid.text()).toBe('湖北籍、残疾、')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/groups=G01、G03'])
  })

  it('takes the highlighted one with Tab and moves on', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: GROUPS })
    grid.type('湖')
    grid.key('Tab')
    expect(grid.commits).toEqual(['11/groups=G01'])
    expect(grid.core.state().editing).toBeUndefined()
  })
})

describe('a refusal', () => {
  const refuse = () => Promise.resolve({ ok: false, message: '不行。' } as const)

  it('brings the text back into the editor, and Esc restores what is stored', async () => {
    const grid = fakeGrid()
    grid.answer(refuse)
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(false)
    expect(grid.core.state().editing).toMatchObject({
      text: 'x',
      message: '不行。',
      original: 'p11',
    })
    expect(activeCell(grid.core)).toEqual({ row: 0, col: NAME })
    grid.key('Escape')
    expect(shownName(grid.core, 11)?.text).toBe('p11')
    expect(await settled(grid.core)).toBe(true)
  })

  it('does not disturb the next cell once that is being typed into', async () => {
    const grid = fakeGrid()
    grid.answer(refuse)
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.key('Enter')
    grid.type('y')
    await settled(grid.core)
    expect(grid.core.state().editing).toMatchObject({ target: { id: 12 }, text: 'y' })
    expect(shownName(grid.core, 11)).toMatchObject({ text: 'x', mark: 'error', message: '不行。' })
  })

  it('is told to the page when the grid has lost the focus or is gone', async () => {
    const grid = fakeGrid()
    grid.answer(refuse)
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.props.focused = false
    activate(grid.core, { row: 1, col: NAME })
    await settled(grid.core)
    expect(grid.refused).toEqual(['不行。'])
    expect(grid.core.state().editing).toBeUndefined()
  })

  it('is over when the stored text is typed again', async () => {
    const grid = fakeGrid()
    grid.answer(refuse)
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.key('Enter')
    await settled(grid.core)
    grid.key('Escape')
    grid.type('p11')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(true)
    expect(grid.commits).toEqual(['11/name=x'])
  })
})

describe('a commit', () => {
  it('shows the stored text until the row comes back', async () => {
    const grid = fakeGrid()
    grid.answer(() => Promise.resolve({ ok: true, text: '张三' }))
    activate(grid.core, { row: 0, col: NAME })
    grid.type(' 张三 ')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(true)
    expect(shownName(grid.core, 11)).toEqual({ text: '张三' })
    grid.rows.set(11, { name: { text: '张三', edited: true } })
    forgetArrived(grid.core)
    expect(grid.core.state().drafts.size).toBe(0)
    expect(shownName(grid.core, 11)?.edited).toBe(true)
  })

  it('lets the later of two on one cell win', async () => {
    const grid = fakeGrid()
    const answers = [
      Promise.resolve({ ok: false, message: '晚了。' } as const),
      Promise.resolve({ ok: true } as const),
    ]
    grid.answer(() => answers.shift() ?? Promise.resolve({ ok: true }))
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.key('Enter')
    grid.key('ArrowUp')
    grid.type('y')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(true)
    expect(shownName(grid.core, 11)?.text).toBe('y')
  })
})

describe('a new list', () => {
  it('keeps the active row active wherever it went', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.props.ids = [13, 12, 11]
    keepActive(grid.core, { id: 11, columnKey: 'name' })
    expect(activeCell(grid.core)).toEqual({ row: 2, col: NAME })
  })

  it('stores a text whose row has left it', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 0, col: NAME })
    grid.type('x')
    grid.props.ids = [13]
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/name=x'])
    expect(activeCell(grid.core)).toEqual({ row: 0, col: NAME })
  })

  it('can be empty, and is then named itself', () => {
    const grid = fakeGrid()
    grid.props.ids = []
    for (const key of ['ArrowDown', 'F2', 'Delete', 'End', 'Tab', 'Escape']) grid.key(key)
    grid.type('x')
    expect(grid.commits).toEqual([])
    expect(activeCellName(grid.core)).toBe('people')
  })
})

describe('the way out', () => {
  it('is Esc and then Tab, or Tab at either end', () => {
    const grid = fakeGrid()
    expect(grid.key('Tab', { shift: true })).toBe(false)
    expect(grid.key('Tab')).toBe(true)
    grid.key('Escape')
    grid.key('Shift', { shift: true })
    expect(grid.key('Tab', { shift: true })).toBe(false)
    expect(grid.key('Tab')).toBe(true)
    grid.key('End', { ctrl: true })
    expect(grid.key('Tab')).toBe(false)
  })
})

describe('the announcement', () => {
  it('names column, row, person and value', () => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: PLAN })
    expect(activeCellName(grid.core)).toBe('意愿 2 p12 拟升学')
  })
})

describe('a text that was refused', () => {
  const refuse = (grid: ReturnType<typeof fakeGrid>) =>
    grid.answer(() => Promise.resolve({ ok: false, message: '不在列表里' }))

  it('holds back until it is discarded, and is named', async () => {
    const grid = fakeGrid()
    refuse(grid)
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('什么')
    grid.key('Enter')
    expect(await settled(grid.core)).toBe(false)
    expect(refusedDrafts(grid.core.state().drafts)).toEqual([
      { id: 11, columnKey: 'plan', text: '什么', message: '不在列表里' },
    ])
    discardRefused(grid.core)
    expect(await settled(grid.core)).toBe(true)
  })

  it('is given up once its row is listed no more', async () => {
    const grid = fakeGrid()
    refuse(grid)
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('什么')
    grid.key('Enter')
    await settled(grid.core)
    cancelEditing(grid.core)
    grid.props.focused = false
    activate(grid.core, { row: 1, col: PLAN })
    grid.type('别的')
    grid.key('Enter')
    await settled(grid.core)
    grid.props.ids = [11, 13]
    forgetUnlisted(grid.core)
    expect(await settled(grid.core)).toBe(true)
    expect(grid.core.state().drafts.size).toBe(0)
    expect(grid.givenUp.map(({ id, columnKey, text }) => [id, columnKey, text])).toEqual([
      [12, 'plan', '别的'],
    ])
  })

  it('is said, and holds nothing back, when its row left the list before the answer', async () => {
    const grid = fakeGrid()
    refuse(grid)
    activate(grid.core, { row: 0, col: PLAN })
    grid.type('什么')
    grid.key('Enter')
    grid.props.ids = [12, 13]
    await settled(grid.core)
    expect(await settled(grid.core)).toBe(true)
    expect(grid.refused).toEqual(['不在列表里'])
  })
})

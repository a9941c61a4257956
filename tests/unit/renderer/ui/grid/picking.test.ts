import { describe, expect, it } from 'vitest'
import { settled } from '#renderer/ui/grid/committing.ts'
import { activeCell, shownAt } from '#renderer/ui/grid/core.ts'
import { editorAt } from '#renderer/ui/grid/editors.ts'
import { hintOf } from '#renderer/ui/grid/hint.ts'
import { listOf } from '#renderer/ui/grid/lists.ts'
import { activate } from '#renderer/ui/grid/moving.ts'
import { toggleCalendar } from '#renderer/ui/grid/picking.ts'
import type { CellEditor, GridColumn, TreeOption } from '#renderer/ui/grid/types.ts'
import { type FakeGrid, fakeGrid } from './fake-grid.ts'

const ROOTS: readonly TreeOption[] = [
  {
    value: '42',
    label: '湖北省',
    children: [
      { value: '4201', label: '武汉市', title: '湖北省武汉市', keys: ['whs'] },
      { value: '4205', label: '宜昌市', title: '湖北省宜昌市', keys: ['ycs'] },
    ],
  },
  {
    value: '43',
    label: '湖南省',
    children: [{ value: '4301', label: '长沙市', title: '湖南省长沙市' }],
  },
]
const DATE: CellEditor = {
  kind: 'date',
  read: (text) =>
    text === '7.3' ? '2020-07-03' : /^\d{4}-\d\d-\d\d$/.test(text) ? text : undefined,
}
const KINDS: Readonly<Record<string, CellEditor>> = {
  day: DATE,
  place: { kind: 'tree', roots: () => ROOTS },
  places: { kind: 'tree', roots: () => ROOTS, multiple: true },
  long: { kind: 'long' },
  number: { kind: 'number', read: (text) => (/^\d+$/.test(text) ? text : undefined) },
}
const COLUMNS: readonly GridColumn[] = [
  ...Object.entries(KINDS).map(([key, editor]) => ({
    key,
    title: key,
    width: 80,
    editable: true,
    editor,
  })),
  { key: 'mixed', title: 'mixed', width: 80, editorAt: (id) => (id === 11 ? undefined : DATE) },
]

function open(key: string, row = 0): FakeGrid {
  const grid = fakeGrid(COLUMNS)
  activate(grid.core, { row, col: COLUMNS.findIndex((column) => column.key === key) })
  return grid
}

function items({ core }: FakeGrid): readonly string[] {
  const { editing } = core.state()
  if (editing === undefined) return []
  const list = listOf(editing, editorAt(core, editing.target))
  return list.items.map(({ label, shown = label }) => shown)
}

const down = { alt: true } as const

describe('a date', () => {
  it('is stored as it is read, and refused as it was typed', async () => {
    const grid = open('day')
    grid.type('7.3')
    grid.key('Enter')
    grid.answer(() => Promise.resolve({ ok: false, message: '不行。' }))
    grid.type('后天')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/day=2020-07-03', '12/day=后天'])
    expect(await settled(grid.core)).toBe(false)
    expect(grid.text()).toBe('后天')
  })

  it('is taken from the calendar: today for an empty cell, else the day the keys lead to', () => {
    const grid = open('day')
    grid.key('ArrowDown', down)
    grid.key('Enter')
    grid.key('ArrowDown', down)
    grid.key('PageDown')
    grid.key('Home')
    expect(grid.text()).toBe('2020-08-01')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/day=2020-07-03', '12/day=2020-08-01'])
  })

  it('stays as it was with Esc, and the calendar follows what is typed', () => {
    const grid = open('day')
    grid.key('ArrowDown', down)
    grid.type('2021-05-06')
    expect(grid.core.state().editing?.day).toBe('2021-05-06')
    grid.key('ArrowRight')
    grid.key('Escape')
    expect(grid.commits).toEqual([])
    expect(grid.core.state().editing).toBeUndefined()
  })

  it('has its calendar closed with the key that opened it', () => {
    const grid = open('day')
    grid.key('ArrowDown', down)
    grid.key('ArrowUp', down)
    expect(grid.core.state().editing?.day).toBeUndefined()
    toggleCalendar(grid.core)
    expect(grid.core.state().editing?.day).toBe('2020-07-03')
  })
})

describe('how a text is understood', () => {
  const { labels } = fakeGrid().core.env.props()
  const hint = (key: string, text: string) => {
    const grid = open(key)
    grid.type(text)
    const { editing } = grid.core.state()
    const editor = KINDS[key]
    return editing === undefined || editor === undefined
      ? undefined
      : hintOf(editing, editor, labels)
  }

  it('is said where it is written otherwise than kept, or cannot be read', () => {
    expect(hint('day', '7.3')).toEqual({ text: '7.3 → 2020-07-03', isRead: true })
    expect(hint('day', 'x')).toEqual({ text: 'x no date', isRead: false })
    expect(hint('number', '五')).toEqual({ text: '五 no number', isRead: false })
    expect(hint('number', '5')).toBeUndefined()
    expect(hint('long', '7.3')).toBeUndefined()
  })
})

describe('a place', () => {
  it('is chosen level by level, or a whole level', () => {
    const grid = open('place')
    grid.key('ArrowDown', down)
    expect(items(grid)).toEqual(['湖北省', '湖南省'])
    grid.key('ArrowDown')
    grid.key('ArrowRight')
    expect(items(grid)).toEqual(['湖北省', '武汉市', '宜昌市'])
    grid.key('ArrowDown')
    grid.key('Enter')
    grid.key('ArrowDown', down)
    grid.key('ArrowDown')
    grid.key('Enter')
    grid.key('ArrowUp')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/place=4205', '12/place=42'])
  })

  it('opens where it stands; left goes up, Tab takes what is pointed at', () => {
    const grid = open('place')
    grid.rows.set(11, { place: { text: '湖南省长沙市' } })
    grid.key('ArrowDown', down)
    expect(items(grid)).toEqual(['湖南省', '长沙市'])
    expect(grid.core.state().editing?.highlight).toBe(1)
    grid.key('ArrowLeft')
    expect(items(grid)).toEqual(['湖北省', '湖南省'])
    grid.key('ArrowUp')
    grid.key('Tab')
    expect(grid.commits).toEqual(['11/place=42'])
  })

  it('is found by typing, first in the level that is open', () => {
    const grid = open('place')
    grid.key('ArrowDown', down)
    grid.type('长沙')
    expect(items(grid)).toEqual(['湖南省长沙市'])
    grid.key('Escape')
    grid.type('湖')
    expect(items(grid)).toEqual(['湖北省', '湖南省'])
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/place=42'])
  })

  it('does not change when it is opened and left', () => {
    const grid = open('place')
    grid.rows.set(11, { place: { text: '湖北省' } })
    grid.key('F2')
    grid.key('Enter')
    expect(grid.commits).toEqual([])
    expect(activeCell(grid.core).row).toBe(1)
  })

  it('may stand beside others in one cell', () => {
    const grid = open('places')
    for (const typed of ['whs', 'ycs']) {
      grid.type(typed)
      grid.key('Enter')
    }
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/places=4201、4205'])
    expect(shownAt(grid.core, { id: 11, columnKey: 'places' })?.text).toBe(
      '湖北省武汉市、湖北省宜昌市',
    )
  })

  it('that is none is named with what is like it, and never taken by an Enter', async () => {
    const grid = open('place')
    grid.answer(() => Promise.resolve({ ok: false, message: '没有。' }))
    grid.type('武汗市')
    expect(items(grid)[0]).toBe('湖北省武汉市')
    grid.key('Enter')
    await settled(grid.core)
    expect(grid.commits).toEqual(['11/place=武汗市'])
    expect(grid.core.state().editing).toMatchObject({ text: '武汗市', highlight: -1 })
    expect(grid.core.state().editing?.message).toMatch(/^没有。 湖北省武汉市/)
  })
})

describe('a long text', () => {
  it('breaks with Alt+Enter, and the arrows stay in it from then on', () => {
    const grid = open('long')
    grid.type('甲')
    grid.key('Enter', { alt: true })
    expect(grid.key('ArrowUp')).toBe(false)
    grid.type('乙')
    grid.key('Enter')
    expect(grid.commits).toEqual(['11/long=甲\n乙'])
  })
})

describe('a column whose rows differ', () => {
  it('has an editor where its row has one, and is locked elsewhere', () => {
    const grid = open('mixed')
    grid.key('x')
    grid.type('7.3')
    expect(grid.refused).toEqual(['readOnly'])
    grid.core.env.text.set('')
    activate(grid.core, { row: 1, col: COLUMNS.length - 1 })
    grid.type('7.3')
    grid.key('Enter')
    expect(grid.commits).toEqual(['12/mixed=2020-07-03'])
  })
})

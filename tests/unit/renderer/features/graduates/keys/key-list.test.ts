import { describe, expect, it } from 'vitest'
import { KEY_GROUPS } from '#renderer/features/graduates/keys/key-list.ts'
import { pressKey } from '#renderer/ui/grid/keys.ts'
import { activate } from '#renderer/ui/grid/moving.ts'
import { fakeGrid } from '#tests/unit/renderer/ui/grid/fake-grid.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  Esc: 'Escape',
  Space: ' ',
}

function pressOf(name: string) {
  const parts = name.split('+')
  const key = parts.at(-1) ?? ''
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  return { key: SIGNS[key] ?? key, ctrl: has('Ctrl'), shift: has('Shift'), alt: has('Alt') }
}

/** Taken while something is being typed, by the browser's clipboard, or by the page around the grid. */
const ELSEWHERE = new Set([
  'Esc',
  'Alt+Enter',
  'Ctrl+Z',
  'Ctrl+Y',
  'Ctrl+C',
  'Ctrl+X',
  'Ctrl+V',
  'Ctrl+Enter',
  'Ctrl+B',
])
const ofGrid = KEY_GROUPS.filter(({ name }) => ['moving', 'entering', 'many'].includes(name))
  .flatMap(({ lines }) => lines.flatMap(({ keys }): readonly string[] => keys))
  .filter((key) => !ELSEWHERE.has(key))

describe('the sheet of keys', () => {
  it.each(ofGrid)('the grid uses %s', (name) => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: 1 })
    expect(pressKey(grid.core, pressOf(name))).toBe(true)
  })
  it.each(['Esc', 'Ctrl+Enter'])('the grid uses %s while something is being typed', (name) => {
    const grid = fakeGrid()
    activate(grid.core, { row: 1, col: 1 })
    grid.type('张')
    expect(pressKey(grid.core, pressOf(name))).toBe(true)
  })
  it('names no key twice in a group', () => {
    for (const { lines } of KEY_GROUPS) {
      const keys = lines.flatMap((line): readonly string[] => line.keys)
      expect(new Set(keys).size).toBe(keys.length)
    }
  })
})

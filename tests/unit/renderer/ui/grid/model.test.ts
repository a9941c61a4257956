// Random work on the grid beside the same work on a plain array, done in the plainest way.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copySelection, pasteBlock } from '#renderer/ui/grid/clipboard.ts'
import { settled } from '#renderer/ui/grid/committing.ts'
import { selectedRange, shownAt } from '#renderer/ui/grid/core.ts'
import { fillPulled, pullTo } from '#renderer/ui/grid/fill.ts'
import { activate, extend, widen } from '#renderer/ui/grid/moving.ts'
import type { Cell, Range } from '#renderer/ui/grid/selection.ts'
import { fillBackward, fillForward } from '#renderer/ui/grid/series.ts'
import { parseTsv, writeTsv } from '#shared/domain/table-text/tsv.ts'
import { type FakeGrid, fakeGrid } from './fake-grid.ts'

const ROWS = 7
const KEYS = ['id', 'a', 'b', 'c', 'd']
// The second of the columns that can be edited cannot.
const LOCKED = 2
const COLUMNS = KEYS.map((key, col) => ({
  key,
  title: key,
  width: 80,
  editable: col !== 0 && col !== LOCKED,
}))

type Table = string[][]
/** The grid, its source, what is expected there, and every earlier state of it. */
type Bench = Readonly<{ grid: FakeGrid; table: Table; past: Table[] }>
type Work = Readonly<{ name: string; run: (bench: Bench) => void }>

function newBench(): Bench {
  const grid = fakeGrid(COLUMNS)
  const table = Array.from({ length: ROWS }, (_, row) => KEYS.map((key) => `${key}${row}`))
  grid.props.ids = table.map((_, row) => row)
  load(grid, table)
  grid.blockAnswer(async (changes) => {
    for (const { id, columnKey, text } of changes) store(grid, id, columnKey, text)
    return { ok: true, changed: true, refused: [] }
  })
  grid.answer(async () => {
    const [, id = '', columnKey = '', text = ''] =
      /^(\d+)\/(\w+)=(.*)$/s.exec(grid.commits.at(-1) ?? '') ?? []
    store(grid, Number(id), columnKey, text)
    return { ok: true }
  })
  return { grid, table, past: [] }
}

function store(grid: FakeGrid, id: number, columnKey: string, text: string): void {
  grid.rows.set(id, { ...grid.rows.get(id), [columnKey]: { text } })
}

function load(grid: FakeGrid, table: Table): void {
  for (const [row, texts] of table.entries()) {
    for (const [col, key] of KEYS.entries()) store(grid, row, key, texts[col] ?? '')
  }
}

/** The model's only way to change: cells that are not there or locked stay out of it. */
function put({ table }: Bench, row: number, col: number, text: string | undefined): void {
  const line = table[row]
  if (line === undefined || text === undefined || COLUMNS[col]?.editable !== true) return
  line[col] = text
}

const lines = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

function each({ top, bottom, left, right }: Range, act: (row: number, col: number) => void): void {
  for (const row of lines(top, bottom)) for (const col of lines(left, right)) act(row, col)
}

const anyCell = fc.record({ row: fc.nat(ROWS - 1), col: fc.nat(KEYS.length - 1) })
const anyText = fc.oneof(
  fc.constantFrom('', '1', '2', '09', '2020-01-31', 'x\ty', '"', 'a\nb'),
  fc.string(),
)

const select = fc.tuple(anyCell, anyCell, fc.constantFrom('cells', 'rows', 'columns')).map(
  ([from, to, kind]): Work => ({
    name: `select ${kind} ${JSON.stringify([from, to])}`,
    run: ({ grid }) => {
      activate(grid.core, from)
      extend(grid.core, to)
      if (kind !== 'cells') widen(grid.core, kind)
    },
  }),
)

const paste = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([height, width]) =>
    fc.array(fc.array(anyText, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .map((texts): Work => {
    // The clipboard knows line feeds only.
    const block = texts.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')))
    return {
      name: `paste ${JSON.stringify(block)}`,
      run: (bench) => {
        const { top, bottom, left, right } = selectedRange(bench.grid.core)
        const height = block.length
        const width = block[0]?.length ?? 0
        const rows = bottom - top + 1
        const columns = right - left + 1
        const fits = (rows === 1 || rows % height === 0) && (columns === 1 || columns % width === 0)
        const down = fits && rows > height ? rows : height
        const across = fits && columns > width ? columns : width
        for (const row of lines(0, down - 1))
          for (const col of lines(0, across - 1))
            put(bench, top + row, left + col, block[row % height]?.[col % width])
        pasteBlock(bench.grid.core, parseTsv(writeTsv(block)))
      },
    }
  })

const clear = fc.constant<Work>({
  name: 'clear',
  run: (bench) => {
    each(selectedRange(bench.grid.core), (row, col) => put(bench, row, col, ''))
    bench.grid.key('Delete')
  },
})

const down = fc.constant<Work>({
  name: 'Ctrl+D',
  run: (bench) => {
    const range = selectedRange(bench.grid.core)
    const from = range.top === range.bottom ? range.top - 1 : range.top
    const source = bench.table[from]?.slice()
    each(range, (row, col) => row > from && put(bench, row, col, source?.[col]))
    bench.grid.key('d', { ctrl: true })
  },
})

const right = fc.constant<Work>({
  name: 'Ctrl+R',
  run: (bench) => {
    const range = selectedRange(bench.grid.core)
    const from = range.left === range.right ? range.left - 1 : range.left
    const source = bench.table.map((line) => line[from])
    each(range, (row, col) => col > from && put(bench, row, col, source[row]))
    bench.grid.key('r', { ctrl: true })
  },
})

const pull = anyCell.map(
  (to): Work => ({
    name: `pull ${JSON.stringify(to)}`,
    run: (bench) => {
      const range = selectedRange(bench.grid.core)
      const found = pullTo(range, to)
      if (found === undefined) return
      pullInModel(bench, range, to, found.to)
      fillPulled(bench.grid.core, found, false)
    },
  }),
)

function pullInModel(bench: Bench, range: Range, to: Cell, way: string): void {
  const { top, bottom, left, right: end } = range
  const isDown = way === 'down' || way === 'up'
  const isForward = way === 'down' || way === 'right'
  const count = {
    down: to.row - bottom,
    up: top - to.row,
    right: to.col - end,
    left: left - to.col,
  }
  const fill = isForward ? fillForward : fillBackward
  for (const line of isDown ? lines(left, end) : lines(top, bottom)) {
    const source = isDown
      ? lines(top, bottom).map((row) => bench.table[row]?.[line] ?? '')
      : lines(left, end).map((col) => bench.table[line]?.[col] ?? '')
    const texts = fill(source, count[way as keyof typeof count], 'usual')
    for (const [at, text] of texts.entries()) {
      const place = isForward ? (isDown ? bottom : end) + 1 + at : (isDown ? top : left) - 1 - at
      put(bench, isDown ? place : line, isDown ? line : place, text)
    }
  }
}

const type = fc.stringMatching(/^[a-z0-9]{1,5}$/).map(
  (text): Work => ({
    name: `type ${text}`,
    run: (bench) => {
      const range = selectedRange(bench.grid.core)
      const { row, col } = bench.grid.core.state().selection.active
      if (COLUMNS[col]?.editable !== true) return
      if (range.top === range.bottom && range.left === range.right) put(bench, row, col, text)
      else each(range, (at, beside) => put(bench, at, beside, text))
      bench.grid.type(text)
      bench.grid.key('Enter', { ctrl: true })
    },
  }),
)

const undo = fc.constant<Work>({
  name: 'undo',
  run: ({ grid, table, past }) => {
    const before = past.pop()
    if (before === undefined) return
    for (const [row, texts] of before.entries()) table[row] = texts
    load(grid, before)
  },
})

const copyOf = (table: Table): Table => table.map((line) => line.slice())
const shown = ({ grid }: Bench): Table =>
  lines(0, ROWS - 1).map((id) =>
    KEYS.map((columnKey) => shownAt(grid.core, { id, columnKey })?.text ?? ''),
  )

describe('the grid and a plain array', () => {
  it('show the same after any work, each piece of it one step', async () => {
    const work = fc.oneof(
      { weight: 3, arbitrary: select },
      paste,
      clear,
      down,
      right,
      pull,
      type,
      undo,
    )
    await fc.assert(
      fc.asyncProperty(fc.array(work, { maxLength: 30 }), async (pieces) => {
        const bench = newBench()
        for (const piece of pieces) {
          const before = copyOf(bench.table)
          const steps = bench.grid.blocks.length + bench.grid.commits.length
          piece.run(bench)
          expect(await settled(bench.grid.core)).toBe(true)
          expect(shown(bench), piece.name).toEqual(bench.table)
          const made = bench.grid.blocks.length + bench.grid.commits.length - steps
          const isChanged = JSON.stringify(before) !== JSON.stringify(bench.table)
          if (piece.name !== 'undo') expect(made, piece.name).toBe(isChanged ? 1 : 0)
          if (piece.name !== 'undo' && isChanged) bench.past.push(before)
        }
        widen(bench.grid.core, 'all')
        expect(copySelection(bench.grid.core)).toEqual(bench.table)
      }),
      { numRuns: 300 },
    )
  })
})

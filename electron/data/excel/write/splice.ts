// Puts rows into a laid-out sheet, where one empty row stands for them.
import { type Rows, rowWriter } from './rows.ts'
import type { Step } from './types.ts'

const CHUNK = 250
const CELL = /<c r="[A-Z]+\d+"(?: s="(\d+)")?/g
const DIMENSION = /<dimension ref="A1:([A-Z]+)(\d+)"\/>/

/** The sheet piece by piece. */
export async function* splice(
  sheet: string,
  blocks: readonly Rows[],
  step: (rows: number) => Promise<void>,
): AsyncGenerator<string> {
  let rest = withDimension(sheet, blocks)
  for (const rows of blocks.toSorted((one, other) => one.at - other.at)) {
    const start = rest.indexOf(`<row r="${rows.at + 1}"`)
    const end = rest.indexOf('</row>', start) + '</row>'.length
    if (start < 0) throw new Error(`no row ${rows.at + 1} to stand for its list`)
    yield rest.slice(0, start)
    const styles = [...rest.slice(start, end).matchAll(CELL)].map(([, style]) => style ?? '')
    yield* written(rows, styles, step)
    rest = rest.slice(end)
  }
  yield rest
}

async function* written(
  rows: Rows,
  styles: readonly string[],
  step: (rows: number) => Promise<void>,
): AsyncGenerator<string> {
  const write = rowWriter(rows, styles)
  for (let from = 0; from < rows.count; from += CHUNK) {
    const to = Math.min(from + CHUNK, rows.count)
    let text = ''
    for (let index = from; index < to; index++) text += write(index)
    yield text
    await step(to - from)
  }
}

/** The rows may reach further down than what was laid out. */
function withDimension(sheet: string, blocks: readonly Rows[]): string {
  const last = Math.max(...blocks.map(({ at, count }) => at + count))
  return sheet.replace(
    DIMENSION,
    (_, column: string, row: string) =>
      `<dimension ref="A1:${column}${Math.max(Number(row), last)}"/>`,
  )
}

/** Counts the rows of all sheets together. */
export function counted(blocks: readonly Rows[], step: Step): (rows: number) => Promise<void> {
  const total = blocks.reduce((sum, { count }) => sum + count, 0)
  let done = 0
  return async (rows) => {
    done += rows
    await step(done, total)
  }
}

// react-data-grid with all rows in memory: the grid that ours is measured beside.
import { type ReactNode, useState } from 'react'
import { type Column, DataGrid, renderTextEditor } from 'react-data-grid'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import 'react-data-grid/lib/styles.css'

const Table = z.object({
  columns: z.array(
    z.object({ key: z.string(), name: z.string(), width: z.number(), frozen: z.boolean() }),
  ),
  // too many to look into each
  rows: z.array(z.custom<readonly string[]>(Array.isArray)),
})
type Row = Readonly<Record<string, string>>

const { columns: given, rows: texts } = Table.parse(await (await fetch('/table.json')).json())
const people: readonly Row[] = texts.map((line) =>
  Object.fromEntries(given.map(({ key }, at) => [key, line[at] ?? ''])),
)
const columns: readonly Column<Row>[] = given.map((column) => ({
  ...column,
  renderEditCell: renderTextEditor,
}))

function Page(): ReactNode {
  const [rows, setRows] = useState(people)
  return <DataGrid columns={columns} rows={rows} rowHeight={28} onRowsChange={setRows} />
}

const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')
const grid = createRoot(root)
const show = document.getElementById('show')
show?.addEventListener('click', () => grid.render(<Page />))
show?.setAttribute('data-ready', '')

// The grid on a page of its own. ?rows=N sets the size of the list, ?delayed loads rows later.
import { type ReactNode, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import {
  EntryGrid,
  type EntryGridHandle,
  type GridLabels,
  type GridSort,
  type RangeSize,
} from '#renderer/ui/grid/index.ts'
import { COLUMNS, createSource } from './source.ts'

const LABELS: GridLabels = {
  cell: ({ column, row, rowHeader, value }) => `${column}，第 ${row} 行，${rowHeader}：${value}`,
  range: ({ rows, columns, cells }) => `已选 ${rows} 行 ${columns} 列，共 ${cells} 格`,
  help: '直接输入即可录入，F2 修改，Esc 取消。先按 Esc 再按 Tab 离开表格。',
  empty: '没有符合条件的人。',
  readOnly: '这一格不能修改。',
  blockPaste: '一次只能粘贴一格。',
  blockDelete: '一次只能清除一格。',
  copyNotLoaded: '选中的行还没有全部载入，请稍后再复制。',
  commitFailed: '没有存上，请再试一次。',
  noMatch: '列表里没有这一项。',
  moreOptions: (count) => `还有 ${count} 项，请继续输入。`,
}

const query = new URLSearchParams(location.search)
const source = createSource(query.has('delayed'))

function Page(): ReactNode {
  const grid = useRef<EntryGridHandle>(null)
  const [shown, setShown] = useState(true)
  const [evenOnly, setEvenOnly] = useState(false)
  const [sort, setSort] = useState<GridSort>({ columnKey: 'number', direction: 'ascending' })
  const [refused, setRefused] = useState('')
  const [active, setActive] = useState('')
  const [range, setRange] = useState<RangeSize>()
  const version = useSyncExternalStore(source.subscribe, source.version)
  const ids = useMemo(() => {
    const vector = Int32Array.from({ length: Number(query.get('rows') ?? '200') }, (_, id) => id)
    const list = evenOnly ? vector.filter((id) => id % 2 === 0) : vector
    return sort.direction === 'ascending' ? list : list.reverse()
  }, [sort, evenOnly])
  const onSort = useCallback((columnKey: string) => {
    setSort((now) => ({
      columnKey,
      direction: now.direction === 'ascending' ? 'descending' : 'ascending',
    }))
  }, [])
  const onActiveChange = useCallback((id: number, key: string) => setActive(`${id}/${key}`), [])
  return (
    <>
      <h1>
        2020 届毕业生台账{' '}
        <button type="button" onClick={() => setShown(!shown)}>
          换页
        </button>{' '}
        <button type="button" onClick={() => setEvenOnly(!evenOnly)}>
          只看双数
        </button>
      </h1>
      <div style={{ minHeight: 0 }}>
        {shown ? (
          <EntryGrid
            ref={grid}
            ids={ids}
            columns={COLUMNS}
            rows={source.rows}
            version={version}
            ariaLabel="毕业生"
            labels={LABELS}
            onCommit={source.commit}
            onActiveChange={onActiveChange}
            onRangeChange={setRange}
            sort={sort}
            onSort={onSort}
            onRefused={setRefused}
            autoFocus
          />
        ) : null}
      </div>
      <p>
        <output data-testid="range">
          {range === undefined ? '' : `${range.rows}×${range.columns}`}
        </output>{' '}
        <output data-testid="active">{active}</output>{' '}
        <output data-testid="refused">{refused}</output> <input aria-label="页面上的另一个输入框" />
      </p>
    </>
  )
}

declare global {
  interface Window {
    harness: Readonly<{
      text: (id: number, columnKey: string) => string
      commits: () => number
      largestWant: () => number
    }>
  }
}
window.harness = {
  text: source.text,
  commits: () => source.commits.length,
  largestWant: source.largestWant,
}

const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')
createRoot(root).render(<Page />)

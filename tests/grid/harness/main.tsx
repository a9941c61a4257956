// The grid on a page of its own. ?rows=N sets the size of the list, ?delayed loads rows later,
// ?slow gives texts only when told to, ?editors has a column of each kind of editor.
import { type ReactNode, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import {
  type BlockPlan,
  EntryGrid,
  type EntryGridHandle,
  type GridLabels,
  type GridTexts,
  type RangeSize,
} from '#renderer/ui/grid/index.ts'
import '#renderer/styles/tokens.css'
import { useArranging } from './arranging.tsx'
import { EDITOR_COLUMNS } from './editor-columns.ts'
import { COLUMNS, createSource } from './source.ts'

const WAYS = { ascending: '升序', descending: '降序' } as const

const LABELS: GridLabels = {
  cell: ({ column, row, rowHeader, value }) => `${column}，第 ${row} 行，${rowHeader}：${value}`,
  range: ({ rows, columns, cells }) => `已选 ${rows} 行 ${columns} 列，共 ${cells} 格`,
  help: '直接输入即可录入，F2 修改，Esc 取消。先按 Esc 再按 Tab 离开表格。',
  empty: '没有符合条件的人。',
  readOnly: '这一格不能修改。',
  locked: (columns) => `“${columns.join('、')}”不能修改，保持原样。`,
  tooLarge: (limit) => `一次最多改 ${limit} 格。`,
  beyondColumns: (columns) => `右边放不下的 ${columns} 列没有粘贴。`,
  blockRefused: (count, { row, column, message }) =>
    `有 ${count} 格没有存上，第一处在第 ${row} 行“${column}”：${message}`,
  copyReady: '都读好了，请再按一次 Ctrl+C。',
  notRead: '有些行读不出来，没有复制。',
  commitFailed: '没有存上，请再试一次。',
  noMatch: '列表里没有这一项。',
  moreOptions: (count) => `还有 ${count} 项，请继续输入。`,
  headerMenu: (column, filtered) => `“${column}”的菜单${filtered ? '，已筛选' : ''}`,
  headerState: ({ sort, filtered }) =>
    [sort && `第 ${sort.rank} 排序，${WAYS[sort.direction]}`, filtered && '已筛选']
      .filter((part) => typeof part === 'string')
      .join('；'),
  arranged: (sort, filtered) =>
    `排序：${sort.map(({ column, direction }) => column + WAYS[direction]).join('、')}；筛选：${filtered.join('、')}`,
  edited: '已修改',
  nearest: '列表里没有这一项，最接近的：',
  refusedNearest: (message, names) => `${message}最接近的：${names.join('、')}。`,
  wholeLevel: '就到这一级',
  firstLevel: '全部',
  readAs: (typed, read) => `${typed} → ${read}`,
  notADate: (typed) => `“${typed}”读不成日期，请写成 2020-07-03、20200703 或 7.3。`,
  notANumber: (typed) => `“${typed}”不是数字。`,
  calendar: {
    open: '日历',
    month: (year, month) => `${year} 年 ${month} 月`,
    day: (year, month, day) => `${year} 年 ${month} 月 ${day} 日`,
    weekdays: ['一', '二', '三', '四', '五', '六', '日'],
    previousMonth: '上个月',
    nextMonth: '下个月',
    today: '今天',
  },
}

const query = new URLSearchParams(location.search)
const source = createSource(query.has('delayed'), query.has('slow'))

const columns = query.has('editors') ? EDITOR_COLUMNS : COLUMNS

const BLOCK_LIMIT = 100_000
const today = () => '2020-07-03'

type Asked = Readonly<{ plan: BlockPlan; answer: (isWanted: boolean) => void }>

function Preview({ plan, answer }: Asked): ReactNode {
  const first = plan.changes[0]
  return (
    <div role="dialog" aria-label="预览" className="preview">
      {plan.kind}：{plan.rows} 行 {plan.changes.length} 格，{first?.rowHeader} {first?.columnKey}“
      {first?.old}”→“{first?.display}”；不能改：{plan.locked.join('、')}；放不下 {plan.beyondRows}{' '}
      行 {plan.beyondColumns} 列 {/* biome-ignore lint/a11y/noAutofocus: as a dialog does */}
      <button type="button" autoFocus onClick={() => answer(true)}>
        确定
      </button>
      <button type="button" onClick={() => answer(false)}>
        取消
      </button>
    </div>
  )
}

function Page(): ReactNode {
  const grid = useRef<EntryGridHandle>(null)
  const [shown, setShown] = useState(true)
  const [evenOnly, setEvenOnly] = useState(false)
  const arranging = useArranging(grid, columns)
  const { sort } = arranging
  const [refused, setRefused] = useState('')
  const [active, setActive] = useState('')
  const [asked, setAsked] = useState<Asked>()
  const [beyond, setBeyond] = useState('')
  const [range, setRange] = useState<RangeSize>()
  const version = useSyncExternalStore(source.subscribe, source.version)
  const ids = useMemo(() => {
    const vector = Int32Array.from({ length: Number(query.get('rows') ?? '200') }, (_, id) => id)
    const list = evenOnly ? vector.filter((id) => id % 2 === 0) : vector
    return sort[0]?.direction === 'ascending' ? list : list.reverse()
  }, [sort, evenOnly])
  const onActiveChange = useCallback((id: number, key: string) => setActive(`${id}/${key}`), [])
  const preview = useCallback(
    (plan: BlockPlan) =>
      new Promise<boolean>((answer) => setAsked({ plan, answer })).finally(() => {
        setAsked(undefined)
        grid.current?.focus()
      }),
    [],
  )
  const onPasteBeyond = useCallback(
    (lines: GridTexts) => setBeyond(`放不下 ${lines.length} 行，第一行“${lines[0]?.join('|')}”`),
    [],
  )
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
            {...arranging.parts}
            rows={source.rows}
            version={version}
            ariaLabel="毕业生"
            labels={LABELS}
            onCommit={source.commit}
            onCommitBlock={source.commitBlock}
            preview={preview}
            blockLimit={BLOCK_LIMIT}
            today={today}
            onPasteBeyond={onPasteBeyond}
            onActiveChange={onActiveChange}
            onRangeChange={setRange}
            onRefused={setRefused}
            autoFocus
          />
        ) : null}
      </div>
      {arranging.menu}
      {asked === undefined ? null : <Preview {...asked} />}
      <p>
        <output data-testid="beyond">{beyond}</output>{' '}
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
      blocks: () => number
      answer: () => void
      largestWant: () => number
    }>
  }
}
window.harness = {
  text: source.text,
  commits: () => source.commits.length,
  blocks: source.blocks,
  answer: source.answer,
  largestWant: source.largestWant,
}

const root = document.getElementById('root')
if (root === null) throw new Error('no #root in the page')
createRoot(root).render(<Page />)

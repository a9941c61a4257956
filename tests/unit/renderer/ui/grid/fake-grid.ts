// The grid's state with a plain string for its editable element and a plain array for its rows.
import { createCore, type GridCore } from '#renderer/ui/grid/core.ts'
import { changeText } from '#renderer/ui/grid/editing.ts'
import { pressKey } from '#renderer/ui/grid/keys.ts'
import type { CommitResult, EntryGridProps, GridColumn, GridRow } from '#renderer/ui/grid/types.ts'

export const COLUMNS: readonly GridColumn[] = [
  { key: 'number', title: '学号', width: 100, frozen: true },
  { key: 'name', title: '姓名', width: 100, editable: true, rowHeader: true },
  {
    key: 'plan',
    title: '意愿',
    width: 100,
    editable: true,
    options: [
      { value: '10', label: '拟升学', keys: ['nsx'] },
      { value: '20', label: '拟出国', keys: ['ncg'] },
    ],
  },
  {
    key: 'groups',
    title: '群体',
    width: 100,
    editable: true,
    multiple: true,
    options: [
      { value: 'G01', label: '湖北籍' },
      { value: 'G03', label: '残疾' },
    ],
  },
]

export type FakeGrid = Readonly<{
  core: GridCore
  /** Types into the editable element as a keyboard does: after what stands there. */
  type: (text: string) => void
  key: (key: string, held?: Readonly<{ ctrl?: boolean; shift?: boolean; alt?: boolean }>) => boolean
  text: () => string
  rows: Map<number, GridRow>
  commits: string[]
  refused: string[]
  revealed: string[]
  props: { ids: readonly number[]; focused: boolean; mounted: boolean }
  answer: (answer: () => Promise<CommitResult>) => void
}>

export function fakeGrid(): FakeGrid {
  const rows = new Map<number, GridRow>()
  for (const id of [11, 12, 13]) {
    rows.set(id, { number: { text: `n${id}` }, name: { text: `p${id}` }, plan: { text: '拟升学' } })
  }
  const commits: string[] = []
  const refused: string[] = []
  const revealed: string[] = []
  const props = { ids: [11, 12, 13] as readonly number[], focused: true, mounted: true }
  let answer = (): Promise<CommitResult> => Promise.resolve({ ok: true })
  let text = ''
  const core = createCore({
    props: () => gridProps(),
    text: {
      set: (value) => {
        text = value
      },
      focus: () => {
        props.focused = true
      },
      hasFocus: () => props.focused,
    },
    reveal: (cell) => revealed.push(`${cell.row}/${cell.col}`),
    pageRows: () => 2,
    isMounted: () => props.mounted,
  })
  const gridProps = (): EntryGridProps => ({
    ids: props.ids,
    columns: COLUMNS,
    rows: { get: (id) => rows.get(id), want: () => undefined },
    version: 0,
    ariaLabel: '',
    labels: {
      cell: ({ column, row, rowHeader, value }) => `${column} ${row} ${rowHeader} ${value}`,
      range: ({ cells }) => `range ${cells}`,
      help: 'help',
      empty: 'empty',
      readOnly: 'readOnly',
      blockPaste: 'blockPaste',
      blockDelete: 'blockDelete',
      copyNotLoaded: 'copyNotLoaded',
      commitFailed: 'commitFailed',
      noMatch: 'noMatch',
      moreOptions: String,
    },
    onCommit: (id, columnKey, value) => {
      commits.push(`${id}/${columnKey}=${value}`)
      return answer()
    },
    onRefused: (message) => refused.push(message),
  })
  return {
    core,
    type: (typed) => {
      text += typed
      changeText(core, text)
    },
    key: (key, held) => pressKey(core, { key, ctrl: false, shift: false, alt: false, ...held }),
    text: () => text,
    rows,
    commits,
    refused,
    revealed,
    props,
    answer: (next) => {
      answer = next
    },
  }
}

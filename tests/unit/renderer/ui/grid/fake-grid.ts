// The grid's state with a plain string for its editable element and a plain array for its rows.
import { copySelection } from '#renderer/ui/grid/clipboard.ts'
import { createCore, type GridCore } from '#renderer/ui/grid/core.ts'
import { changeText } from '#renderer/ui/grid/editing.ts'
import { pressKey } from '#renderer/ui/grid/keys.ts'
import type {
  BlockChange,
  BlockPlan,
  BlockResult,
  CommitResult,
  EntryGridProps,
  GridColumn,
  GridRow,
  GridTexts,
  Refused,
  RowNames,
} from '#renderer/ui/grid/types.ts'

export const COLUMNS: readonly GridColumn[] = [
  { key: 'number', title: '学号', width: 100, frozen: true },
  { key: 'name', title: '姓名', width: 100, editable: true, rowHeader: true },
  {
    key: 'plan',
    title: '意愿',
    width: 100,
    editable: true,
    editor: {
      kind: 'options',
      options: [
        { value: '10', label: '拟升学', keys: ['nsx'] },
        { value: '20', label: '拟出国', keys: ['ncg'] },
      ],
    },
  },
  {
    key: 'groups',
    title: '群体',
    width: 100,
    editable: true,
    editor: {
      kind: 'options',
      multiple: true,
      options: [
        { value: 'G01', label: '湖北籍' },
        { value: 'G03', label: '残疾' },
      ],
    },
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
  givenUp: Refused[]
  revealed: string[]
  /** Columns whose menu was asked for. */
  menus: string[]
  /** Rows that only `texts` knows. */
  away: Map<number, GridRow>
  /** Each block that was committed, by cell. */
  blocks: string[][]
  beyond: (readonly [GridTexts, string])[]
  /** What came to the clipboard without a key. */
  copied: GridTexts[]
  props: {
    ids: readonly number[]
    focused: boolean
    mounted: boolean
    canCopy: boolean
    /** Whether the source cannot read. */
    fails: boolean
    preview: ((plan: BlockPlan) => Promise<boolean>) | undefined
    rowNames: RowNames | undefined
  }
  blockAnswer: (answer: (changes: readonly BlockChange[]) => Promise<BlockResult>) => void
  answer: (answer: () => Promise<CommitResult>) => void
}>

export function fakeGrid(columns: readonly GridColumn[] = COLUMNS): FakeGrid {
  const rows = new Map<number, GridRow>()
  for (const id of [11, 12, 13]) {
    rows.set(id, { number: { text: `n${id}` }, name: { text: `p${id}` }, plan: { text: '拟升学' } })
  }
  const commits: string[] = []
  const refused: string[] = []
  const givenUp: Refused[] = []
  const blocks: string[][] = []
  const beyond: (readonly [GridTexts, string])[] = []
  const copied: GridTexts[] = []
  const away = new Map<number, GridRow>()
  let blockAnswer = async (_changes: readonly BlockChange[]): Promise<BlockResult> => ({
    ok: true,
    changed: true,
    refused: [],
  })
  const revealed: string[] = []
  const menus: string[] = []
  const props: FakeGrid['props'] = {
    ids: [11, 12, 13],
    focused: true,
    mounted: true,
    canCopy: true,
    fails: false,
    preview: undefined,
    rowNames: undefined,
  }
  let answer = (): Promise<CommitResult> => Promise.resolve({ ok: true })
  let text = ''
  let isSelected = false
  const core = createCore({
    props: () => gridProps(),
    text: {
      get: () => text,
      set: (value) => {
        isSelected = false
        text = value
      },
      insert: (inserted) => {
        text += inserted
        return text
      },
      selectAll: () => {
        isSelected = true
      },
      focus: () => {
        props.focused = true
      },
      hasFocus: () => props.focused,
      copy: () => {
        const texts = props.canCopy ? copySelection(core) : undefined
        if (texts !== undefined) copied.push(texts)
        return texts !== undefined
      },
    },
    reveal: (cell) => revealed.push(`${cell.row}/${cell.col}`),
    pageRows: () => 2,
    openMenu: (columnKey) => menus.push(columnKey),
    isMounted: () => props.mounted,
  })
  const gridProps = (): EntryGridProps => ({
    ids: props.ids,
    columns,
    rows: {
      get: (id) => rows.get(id),
      want: () => undefined,
      texts: async (ids, keys) => {
        if (props.fails) throw new Error('no rows')
        return ids.map((id) => keys.map((key) => (rows.get(id) ?? away.get(id))?.[key]?.text ?? ''))
      },
    },
    version: 0,
    ariaLabel: 'people',
    labels: {
      cell: ({ column, row, rowHeader, value }) => `${column} ${row} ${rowHeader} ${value}`,
      range: ({ cells }) => `range ${cells}`,
      help: 'help',
      empty: '',
      readOnly: 'readOnly',
      locked: (columns) => `locked ${columns.join()}`,
      tooLarge: (limit) => `tooLarge ${limit}`,
      beyondColumns: (count) => `beyondColumns ${count}`,
      blockRefused: (count, { row, column, message }) => `${count}: ${row} ${column} ${message}`,
      copyReady: 'copyReady',
      notRead: 'notRead',
      commitFailed: 'commitFailed',
      noMatch: 'noMatch',
      moreOptions: String,
      headerMenu: (column) => `menu ${column}`,
      headerState: ({ sort, filtered }) => `${sort?.rank ?? ''} ${filtered}`,
      arranged: (sort, filtered) => `sorted ${sort.length}, filtered ${filtered.length}`,
      edited: 'edited',
      nearest: 'nearest',
      refusedNearest: (message, names) => `${message} ${names.join('/')}?`,
      wholeLevel: 'whole',
      firstLevel: 'first',
      readAs: (typed, read) => `${typed} → ${read}`,
      notADate: (typed) => `${typed} no date`,
      notANumber: (typed) => `${typed} no number`,
      calendar: {
        open: 'calendar',
        month: (year, month) => `${year}/${month}`,
        day: (year, month, day) => `${year}/${month}/${day}`,
        weekdays: [...'1234567'],
        previousMonth: 'previous',
        nextMonth: 'next',
        today: 'today',
      },
    },
    onCommit: (id, columnKey, value) => {
      commits.push(`${id}/${columnKey}=${value}`)
      return answer()
    },
    onCommitBlock: async (changes) => {
      blocks.push(changes.map(({ id, columnKey, text }) => `${id}/${columnKey}=${text}`))
      return blockAnswer(changes)
    },
    blockLimit: 100,
    today: () => '2020-07-03',
    ...(props.preview === undefined ? {} : { preview: props.preview }),
    ...(props.rowNames === undefined ? {} : { rowNames: props.rowNames }),
    onPasteBeyond: (...pasted) => beyond.push(pasted),
    onRefused: (message) => refused.push(message),
    onGiveUp: (texts) => givenUp.push(...texts),
  })
  return {
    core,
    type: (typed) => {
      text = isSelected ? typed : text + typed
      isSelected = false
      changeText(core, text)
    },
    key: (key, held) => pressKey(core, { key, ctrl: false, shift: false, alt: false, ...held }),
    text: () => text,
    rows,
    commits,
    refused,
    givenUp,
    revealed,
    menus,
    away,
    blocks,
    beyond,
    copied,
    props,
    blockAnswer: (next) => {
      blockAnswer = next
    },
    answer: (next) => {
      answer = next
    },
  }
}

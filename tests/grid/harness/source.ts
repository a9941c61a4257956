// Rows made from their id on demand: any size of list, and nothing kept but what was typed.
import type {
  BlockChange,
  BlockResult,
  CommitResult,
  GridCell,
  GridColumn,
  GridRow,
  RowSource,
} from '#renderer/ui/grid/index.ts'

import { PLACES } from './editor-columns.ts'

const SURNAMES = ['张', '李', '王', '赵', '欧阳', '单于', '钱', '孙']
const MAJORS = ['土木工程', '软件工程', '汉语言文学', '护理学', '会计学']

export const WILLINGNESS = [
  { value: '00', label: '有就业意愿', keys: ['yjyyy'] },
  { value: '10', label: '拟升学', keys: ['nsx'] },
  { value: '20', label: '拟出国（境）', keys: ['ncg', 'ncgj'] },
  { value: '30', label: '拟考公考编', keys: ['nkgkb'] },
  { value: '40', label: '暂无就业意愿', keys: ['zwjyyy'] },
]
export const GROUPS = [
  { value: 'G01', label: '湖北籍', keys: ['hbj'] },
  { value: 'G02', label: '建档立卡', keys: ['jdlk'] },
  { value: 'G03', label: '残疾', keys: ['cj'] },
  { value: 'G04', label: '少数民族', keys: ['ssmz'] },
]

export const COLUMNS: readonly GridColumn[] = [
  { key: 'number', title: '学号', width: 120, frozen: true },
  { key: 'name', title: '姓名', width: 96, frozen: true, editable: true, rowHeader: true },
  { key: 'major', title: '专业', width: 140, editable: true },
  {
    key: 'willingness',
    title: '就业意愿',
    width: 140,
    editable: true,
    editor: { kind: 'options', options: WILLINGNESS },
  },
  {
    key: 'groups',
    title: '重点群体',
    width: 180,
    editable: true,
    editor: { kind: 'options', options: GROUPS, multiple: true },
  },
  { key: 'score', title: '绩点', width: 80, editable: true, align: 'end' },
  ...Array.from({ length: 24 }, (_, index) => ({
    key: `note${index + 1}`,
    title: `备注${index + 1}`,
    width: 110,
    editable: true,
  })),
]

export type Commit = Readonly<{ id: number; columnKey: string; text: string }>

export type Source = Readonly<{
  rows: RowSource
  commit: (id: number, columnKey: string, text: string) => Promise<CommitResult>
  commitBlock: (changes: readonly BlockChange[]) => Promise<BlockResult>
  commits: readonly Commit[]
  blocks: () => number
  answer: () => void
  text: (id: number, columnKey: string) => string
  largestWant: () => number
  subscribe: (listener: () => void) => () => void
  version: () => number
}>

/** Answers come in a task of their own, as they do from the data thread. */
function nextTask(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

/**
 * `delayed` rows come one message later, as from another thread; `slow` texts when `answer` is
 * called.
 */
export function createSource(delayed: boolean, slow: boolean): Source {
  const cache = new Map<number, GridRow>()
  const typed = new Map<number, Record<string, GridCell>>()
  const commits: Commit[] = []
  const listeners = new Set<() => void>()
  let version = 0
  let blocks = 0
  let answer = (): void => undefined
  let largest = 0
  const changed = (): void => {
    version += 1
    for (const listener of listeners) listener()
  }
  const load = (ids: readonly number[]): void => {
    const missing = ids.filter((id) => !cache.has(id))
    if (missing.length === 0) return
    if (cache.size > 1000) for (const id of [...cache.keys()].slice(0, 500)) cache.delete(id)
    for (const id of missing) cache.set(id, rowOf(id))
    changed()
  }
  const rowOf = (id: number): GridRow => ({ ...makeRow(id), ...typed.get(id) })
  const put = (id: number, columnKey: string, text: string): void => {
    const cell = { text: labelOf(columnKey, text), edited: true }
    typed.set(id, { ...typed.get(id), [columnKey]: cell })
    cache.set(id, rowOf(id))
  }
  return {
    rows: {
      get: (id) => cache.get(id),
      want: (ids) => {
        largest = Math.max(largest, ids.length)
        if (delayed) void nextTask().then(() => load(ids))
        else load(ids)
      },
      texts: async (ids, columnKeys) => {
        await new Promise<void>((resolve) => {
          answer = resolve
          if (!slow) void nextTask().then(resolve)
        })
        return ids.map((id) => {
          const row = rowOf(id)
          return columnKeys.map((key) => row[key]?.text ?? '')
        })
      },
    },
    commit: async (id, columnKey, text) => {
      commits.push({ id, columnKey, text })
      await nextTask()
      const refusal = refusalOf(columnKey, text)
      if (refusal !== undefined) return { ok: false, message: refusal }
      put(id, columnKey, text)
      changed()
      return { ok: true }
    },
    commitBlock: async (changes) => {
      blocks += 1
      await nextTask()
      const refused = changes.flatMap(({ id, columnKey, text }) => {
        const message = refusalOf(columnKey, text)
        if (message !== undefined) return [{ id, columnKey, text, message }]
        put(id, columnKey, text)
        return []
      })
      changed()
      return { ok: true, changed: true, refused }
    },
    blocks: () => blocks,
    answer: () => answer(),
    commits,
    text: (id, columnKey) => typed.get(id)?.[columnKey]?.text ?? makeRow(id)[columnKey]?.text ?? '',
    largestWant: () => largest,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    version: () => version,
  }
}

function makeRow(id: number): GridRow {
  const cells: Record<string, GridCell> = {
    number: { text: String(2016000000 + id) },
    name: { text: `${SURNAMES[id % SURNAMES.length]}${id}` },
    major: { text: MAJORS[id % MAJORS.length] ?? '' },
    willingness: { text: WILLINGNESS[id % WILLINGNESS.length]?.label ?? '' },
    groups: { text: id % 3 === 0 ? '湖北籍、残疾' : '' },
    score: { text: (2 + (id % 20) / 10).toFixed(1) },
  }
  if (id === 3)
    cells.major = {
      text: '土木',
      mark: 'error',
      message: '专业“土木”不在专业目录里，请从列表中选择。',
    }
  if (id === 4)
    cells.score = { text: '5.0', mark: 'warning', message: '绩点 5.0 高于 4.0，请核对。' }
  return cells
}

type Named = Readonly<{ value: string; label: string }>

function optionsOf(columnKey: string): readonly Named[] | undefined {
  if (columnKey === 'willingness') return WILLINGNESS
  if (columnKey === 'groups') return GROUPS
  if (columnKey !== 'origin' && columnKey !== 'regions') return undefined
  return [...PLACES].map(([value, label]) => ({ value, label }))
}

function refusalOf(columnKey: string, text: string): string | undefined {
  if (columnKey === 'signed' && text !== '' && !/^\d{4}-\d\d-\d\d$/.test(text)) {
    return `“${text}”不是日期。`
  }
  const options = optionsOf(columnKey)
  if (options === undefined || text === '') return undefined
  const wrong = text.split('、').find((code) => !options.some((option) => option.value === code))
  return wrong === undefined ? undefined : `“${wrong}”不在列表里，请从列表中选择。`
}

function labelOf(columnKey: string, text: string): string {
  const options = optionsOf(columnKey)
  const codes = options === undefined ? [] : text.split('、')
  return options === undefined
    ? text
    : codes.map((code) => options.find((option) => option.value === code)?.label ?? code).join('、')
}

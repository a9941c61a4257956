// What the list below an editor offers for the text as it stands.
import type { Editing } from './core.ts'
import { choicesOf, takesSeveral } from './editors.ts'
import { nearestOptions } from './nearest.ts'
import { exactOption, filterOptions, splitMultiple } from './options.ts'
import { pathTo, searchTree, titleOf } from './tree.ts'
import type { CellEditor, GridOption, TreeOption } from './types.ts'

/** An entry of the list; `label` is what the cell shows when it is taken. */
export type ListItem = GridOption &
  Readonly<{
    /** Its name in the list, where that is another. */
    shown?: string
    /** It is the level that the list shows, or one that has further levels below. */
    role?: 'whole' | 'opens'
  }>

export type List = Readonly<{
  items: readonly ListItem[]
  /** Entries beyond those that anybody reads; they are found by typing. */
  more: number
  /** Nothing matches; these are the most like it. */
  isNearest: boolean
  /** The levels of a tree above those listed. */
  path: readonly TreeOption[]
}>

const LIST_LIMIT = 100
const NOTHING: List = { items: [], more: 0, isNearest: false, path: [] }

/** The part of the text that the list is searched with. */
export function queryOf(editing: Editing, editor: CellEditor | undefined): string {
  if (!editing.dirty || editing.showsAll) return ''
  return takesSeveral(editor) ? splitMultiple(editing.text).rest : editing.text.trim()
}

const NAMED = 3

/** What the first piece of a text that names no entry may have meant. */
export function likelyNames(editor: CellEditor | undefined, text: string): readonly string[] {
  const choices = choicesOf(editor)
  if (choices === undefined) return []
  const { done, rest } = takesSeveral(editor) ? splitMultiple(text) : { done: [], rest: text }
  const unknown = [...done, rest.trim()].find(
    (piece) => piece !== '' && exactOption(choices, piece) === undefined,
  )
  if (unknown === undefined) return []
  const found = filterOptions(choices, unknown)
  const likely = found.length > 0 ? found : nearestOptions(choices, unknown)
  return likely.slice(0, NAMED).map(({ label }) => label)
}

/** The list for an edit. */
export function listOf(editing: Editing, editor: CellEditor | undefined): List {
  if (editor?.kind !== 'options' && editor?.kind !== 'tree') return NOTHING
  const query = queryOf(editing, editor)
  const key = `${editing.level}\n${query}`
  const known = made.get(editor)
  if (known?.key === key) return known.list
  const list = makeList(editor, editing.level, query)
  made.set(editor, { key, list })
  return list
}

// Asked for several times with each key; a tree of thousands is searched once.
const made = new WeakMap<CellEditor, Readonly<{ key: string; list: List }>>()

function makeList(
  editor: Extract<CellEditor, { kind: 'options' | 'tree' }>,
  level: string,
  query: string,
): List {
  const path = editor.kind === 'tree' && level !== '' ? pathTo(editor.roots(), level) : []
  const found =
    editor.kind === 'tree'
      ? treeItems(editor.roots(), path, query)
      : filterOptions(editor.options, query)
  if (found.length === 0 && query !== '') {
    const items = nearestOptions(choicesOf(editor) ?? [], query)
    return { items, more: 0, isNearest: items.length > 0, path }
  }
  const more = Math.max(0, found.length - LIST_LIMIT)
  return { items: found.slice(0, LIST_LIMIT), more, isNearest: false, path }
}

function treeItems(
  roots: readonly TreeOption[],
  path: readonly TreeOption[],
  query: string,
): readonly ListItem[] {
  const whole = path.at(-1)
  if (query !== '') {
    const within = whole === undefined ? [] : searchTree(whole.children ?? [], query)
    // What is not here is looked for everywhere.
    return (within.length > 0 ? within : searchTree(roots, query)).map((option) => itemOf(option))
  }
  const level = (whole === undefined ? roots : (whole.children ?? [])).map((option) => ({
    ...itemOf(option),
    shown: option.label,
    ...((option.children ?? []).length > 0 ? { role: 'opens' as const } : {}),
  }))
  return whole === undefined ? level : [{ ...itemOf(whole), role: 'whole' }, ...level]
}

function itemOf(option: TreeOption): ListItem {
  return { value: option.value, label: titleOf(option) }
}

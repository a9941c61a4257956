// A block as the data thread sees it: what it would take of each cell, and why not.
import type { BlockChange } from '#renderer/ui/grid/index.ts'
import type { CellRemark, PersonEdit } from '#shared/schemas/graduate.ts'

/** Cells of a block, person by person. */
export function editsOf(changes: readonly Pick<BlockChange, 'id' | 'columnKey' | 'text'>[]) {
  const people = new Map<number, Record<string, string>>()
  for (const { id, columnKey, text } of changes) {
    const values = people.get(id) ?? {}
    values[columnKey] = text
    people.set(id, values)
  }
  return [...people].map(([id, values]): PersonEdit => ({ id, values }))
}

export type JudgedChange = Readonly<{ change: BlockChange; remark: CellRemark | null }>

export type JudgedBlock = Readonly<{
  refused: readonly JudgedChange[]
  /** stored, with something to look at */
  noted: readonly JudgedChange[]
  plain: readonly JudgedChange[]
  /** how many people something is stored of */
  rows: number
}>

/** Each cell with what is said of it; a refusal outweighs whatever else is said there. */
export function judgedBlock(
  changes: readonly BlockChange[],
  remarks: readonly CellRemark[],
): JudgedBlock {
  const said = new Map<string, CellRemark>()
  for (const remark of remarks) {
    const place = `${remark.id}/${remark.field}`
    if (said.get(place)?.ok !== false) said.set(place, remark)
  }
  const refused: JudgedChange[] = []
  const noted: JudgedChange[] = []
  const plain: JudgedChange[] = []
  const people = new Set<number>()
  for (const change of changes) {
    const remark = said.get(`${change.id}/${change.columnKey}`) ?? null
    const part = remark === null ? plain : remark.ok ? noted : refused
    part.push({ change, remark })
    if (remark?.ok !== false) people.add(change.id)
  }
  return { refused, noted, plain, rows: people.size }
}

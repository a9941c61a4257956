// What lies in the way of repeating rows: where moving it would be a guess, the form is refused and the place is said.
import { type BookSheet, type PartOf, relationsOf } from './book.ts'
import type { Growth } from './growth.ts'
import { isMoved, tornFormula, tornMerge } from './repeat.ts'
import { attribute, tagsOf } from './xml.ts'

export type Obstacle = Readonly<{
  kind: 'merge' | 'array' | 'table' | 'comment' | 'pivot' | 'control'
  cell: string
}>

const PARTS = {
  table: { kind: 'table', tag: 'table', name: 'ref' },
  comments: { kind: 'comment', tag: 'comment', name: 'ref' },
  pivotTable: { kind: 'pivot', tag: 'location', name: 'ref' },
} as const

/** The first thing in the way; null: nothing is. */
export function obstacleTo(
  partOf: PartOf,
  { path, sheet }: BookSheet,
  growth: Growth,
): Obstacle | null {
  const merge = tornMerge(sheet, growth)
  if (merge !== null) return { kind: 'merge', cell: merge }
  const array = tornFormula(sheet, growth)
  if (array !== null) return { kind: 'array', cell: array }
  for (const { kind, path: part } of relationsOf(partOf, path)) {
    if (kind === 'ctrlProp') return { kind: 'control', cell: `A${growth.first}` }
    if (kind !== 'table' && kind !== 'comments' && kind !== 'pivotTable') continue
    const { kind: what, tag: wanted, name } = PARTS[kind]
    for (const tag of tagsOf(partOf(part) ?? '')) {
      const cell = tag.name === wanted ? attribute(tag, name) : undefined
      if (cell !== undefined && isMoved(growth, cell)) return { kind: what, cell }
    }
  }
  return null
}

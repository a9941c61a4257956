// Lines pasted behind the last row: people, their columns by the place of the paste.
import type { GridColumn, GridTexts } from '#renderer/ui/grid/index.ts'
import type { NewcomerRemark, PersonEdit } from '#shared/schemas/graduate.ts'

type Values = PersonEdit['values']

export type PastedPeople = Readonly<{
  people: readonly Values[]
  /** titles of columns that cannot be typed into */
  locked: readonly string[]
  /** how many pasted columns the list has no column for */
  beyondColumns: number
  /** what is not among the columns, without which nobody can be told */
  lacking: 'name' | 'number' | null
}>

export function pastedPeople(
  lines: GridTexts,
  columns: readonly GridColumn[],
  from: string,
): PastedPeople {
  const start = columns.findIndex(({ key }) => key === from)
  const width = Math.max(0, ...lines.map((line) => line.length))
  const under = start === -1 ? [] : columns.slice(start, start + width)
  const typed = under.map(({ key, editable }) => (editable === true ? key : null))
  const people = lines
    .filter((line) => line.some((text) => text.trim() !== ''))
    .map((line) => valuesOf(line, typed))
  const isThere = (key: string): boolean => typed.includes(key)
  return {
    people,
    locked: under.filter(({ editable }) => editable !== true).map(({ title }) => title),
    beyondColumns: width - under.length,
    lacking: !isThere('name')
      ? 'name'
      : isThere('student_no') || isThere('id_no')
        ? null
        : 'number',
  }
}

function valuesOf(line: readonly string[], fields: readonly (string | null)[]): Values {
  return Object.fromEntries(
    fields.flatMap((field, at) => {
      const text = line[at]?.trim() ?? ''
      return field === null || text === '' ? [] : [[field, text]]
    }),
  )
}

export type Newcomer = Readonly<{
  /** among the pasted ones, from 0 */
  index: number
  values: Values
  refused: readonly NewcomerRemark[]
  noted: readonly NewcomerRemark[]
}>

/** Each of them with what is said, those first who are refused, then those with something to look at. */
export function judgedPeople(
  people: readonly Values[],
  remarks: readonly NewcomerRemark[],
): readonly Newcomer[] {
  const said = Map.groupBy(remarks, ({ index }) => index)
  const judged = people.map((values, index): Newcomer => {
    const own = said.get(index) ?? []
    return {
      index,
      values,
      refused: own.filter(({ ok }) => !ok),
      noted: own.filter(({ ok }) => ok),
    }
  })
  return judged.toSorted((a, b) => rank(a) - rank(b))
}

function rank({ refused, noted }: Newcomer): number {
  if (refused.length > 0) return 0
  return noted.length > 0 ? 1 : 2
}

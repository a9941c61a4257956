// A person as a sheet: every field is a row, under the heading of its section. The same places for everybody, so that
// the hand finds a field where it was with the person before.
import type { GridColumn, RowName } from '#renderer/ui/grid/index.ts'

export type SheetRow =
  | Readonly<{ kind: 'heading'; name: RowName }>
  | Readonly<{ kind: 'field'; key: string; name: RowName }>
  /** of an imported file, by its header there; nobody edits it */
  | Readonly<{ kind: 'extra'; text: string; name: RowName }>

export type Section = Readonly<{ title: string; fields: readonly string[] }>

/** More rows than any sheet has. */
const SPAN = 10_000

/** Rows of different people differ, so that what was typed for one never stands at another. */
export const sheetId = (person: number, place: number): number => person * SPAN + place
export const personOf = (id: number): number => Math.floor(id / SPAN)
export const placeOf = (id: number): number => id % SPAN

/** The fields that have a column, section by section; what no section names comes last of all. */
export function fieldRows(
  sections: readonly Section[],
  columns: readonly GridColumn[],
  isRequired: (key: string) => boolean = () => false,
): readonly SheetRow[] {
  const titles = new Map(columns.map(({ key, title }) => [key, title]))
  return sections.flatMap(({ title, fields }) => {
    const rows = fields.flatMap((key): readonly SheetRow[] => {
      const name = titles.get(key)
      const text = isRequired(key) ? `${name} *` : name
      return text === undefined ? [] : [{ kind: 'field', key, name: { text } }]
    })
    return rows.length === 0 ? [] : [heading(title), ...rows]
  })
}

export function extraRows(title: string, extra: Readonly<Record<string, string>>) {
  const rows = Object.entries(extra).map(
    ([header, text]): SheetRow => ({ kind: 'extra', text, name: { text: header } }),
  )
  return rows.length === 0 ? [] : [heading(title), ...rows]
}

/** The field at a row of the sheet; undefined at a heading and what is no field. */
export function fieldAt(rows: readonly SheetRow[], id: number): string | undefined {
  const row = rows[placeOf(id)]
  return row?.kind === 'field' ? row.key : undefined
}

/** The row of a field; undefined when the sheet does not have it. */
export function idOfField(
  rows: readonly SheetRow[],
  person: number,
  field: string,
): number | undefined {
  const place = rows.findIndex((row) => row.kind === 'field' && row.key === field)
  return place === -1 ? undefined : sheetId(person, place)
}

/** The fields under the same heading as this one. */
export function sectionOf(rows: readonly SheetRow[], field: string): readonly string[] {
  const at = rows.findIndex((row) => row.kind === 'field' && row.key === field)
  const from = rows.findLastIndex((row, place) => place <= at && row.kind === 'heading')
  const next = rows.findIndex((row, place) => place > from && row.kind === 'heading')
  const part = rows.slice(from + 1, next === -1 ? undefined : next)
  return part.flatMap((row) => (row.kind === 'field' ? [row.key] : []))
}

function heading(text: string): SheetRow {
  return { kind: 'heading', name: { text, isHeading: true } }
}

// What the sheets of a person's workbook are made of.
import type { Session } from '../../context.ts'
import type { SheetColumn, SheetSpec } from '../../excel/write/index.ts'
import type { Row } from '../../ledger-file/change-log.ts'

export type Scope = Pick<Session, 'db' | 'info'>
export type Subject = Readonly<{ scope: Scope; id: number; person: Row; today: string }>
export type Table = Pick<SheetSpec, 'name' | 'columns' | 'rows'>

export const column = (key: string, title: string, width: number): SheetColumn => ({
  key,
  title,
  width,
  group: null,
  kind: 'text',
})

export const text = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value)

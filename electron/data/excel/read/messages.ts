// What the parsing thread says to the one that started it.
import type { ErrorCode, ErrorParams } from '#shared/contract/result.ts'
import type { PackedRows } from './transfer.ts'
import type { ReadLimits, ReadPhase, Sheet, Workbook } from './types.ts'

export type ParseRequest = Readonly<{
  path: string
  password: string | null
  limits: ReadLimits
}>

/** Everything of a sheet but its rows, which follow in pieces. */
export type SheetHead = Omit<Sheet, 'rows'>

export type ParseMessage =
  | Readonly<{ type: 'progress'; phase: ReadPhase; done: number; total: number | null }>
  | Readonly<{
      type: 'head'
      book: Omit<Workbook, 'sheets'>
      sheets: readonly SheetHead[]
      rows: number
    }>
  | Readonly<{ type: 'rows'; sheet: number; rows: PackedRows }>
  | Readonly<{ type: 'done' }>
  | Readonly<{ type: 'failed'; code: ErrorCode; params: ErrorParams; cause: string }>

// One workbook of the corpus and what must come of it.
import type { Cell } from '#data/excel/read/index.ts'
import type { Sheet } from '#data/excel/read/types.ts'
import type { ErrorCode } from '#shared/contract/result.ts'

export type Maker =
  | 'openpyxl'
  | 'LibreOffice'
  | 'SheetJS'
  | 'exceljs'
  | 'hucre'
  | 'raw XML'
  | 'text'

export type Rows = readonly (readonly Cell[])[]

/** Only what is named is compared; `size` are rows and the longest of them. */
export type ExpectedSheet = Readonly<
  Partial<Sheet> & { size?: readonly [number, number]; last?: Cell }
>

export type Case = Readonly<{
  what: string
  by: Maker
  /** With the ending under which it arrives, right or wrong. */
  file: string
  bytes: () => Uint8Array | Promise<Uint8Array>
  outcome:
    | Readonly<{ refused: ErrorCode }>
    | Readonly<{ sheets: readonly ExpectedSheet[]; date1904?: boolean; reader?: string }>
  /** Why both readers do not see the same in this .xlsx; where it is missing, they must. */
  differ?: string
}>

export const read = (...rows: Rows): Case['outcome'] => ({ sheets: [{ rows }] })
export const refused = (code: ErrorCode): Case['outcome'] => ({ refused: code })
export const day = (date: string): Cell => ({ date })
export const error = (name: string): Cell => ({ error: name })

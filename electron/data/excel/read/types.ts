// What every reader delivers, whatever the format was.
export type CellDate = Readonly<{ date: string }>
export type CellError = Readonly<{ error: string }>
export type Cell = string | number | boolean | null | CellDate | CellError

export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>

export type Sheet = Readonly<{
  name: string
  hidden: boolean
  rows: readonly (readonly Cell[])[]
  merges: readonly Merge[]
  hiddenColumns: readonly number[]
}>

export type Workbook = Readonly<{ sheets: readonly Sheet[]; reader: string; date1904: boolean }>

export type ReadPhase = 'guard' | 'parse' | 'transfer'
export type ReadProgress = (phase: ReadPhase, done: number, total: number | null) => void

export type ReadLimits = Readonly<{ maxRows?: number; maxInflatedBytes?: number }>

export type ReadOptions = ReadLimits &
  Readonly<{
    /** with which the file opens; of no use to one that opens without */
    password?: string | null | undefined
    signal?: AbortSignal | undefined
    onProgress?: ReadProgress | undefined
  }>

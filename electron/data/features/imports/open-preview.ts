// A file that was read and compared, as it is held while somebody decides about it.
import type { Session } from '../../context.ts'
import type { Workbook } from '../../excel/read/index.ts'
import type { ImportSource } from './commit.ts'
import type { Plan } from './planned.ts'
import type { Recognised } from './recognise.ts'
import type { Memory } from './senders.ts'

export type ReadFile = Readonly<{
  source: ImportSource
  workbook: Workbook
  recognised: Recognised
  memory: Memory
}>

export type OpenPreview = ReadFile &
  Readonly<{
    previewId: string
    session: Session
    plan: Plan
    seenChange: number
    /** batch that brought the identical file before */
    sameAs: number | null
    /** whether that took every row of it */
    isDone: boolean
  }>

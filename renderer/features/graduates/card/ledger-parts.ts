import type { EntryGridProps } from '#renderer/ui/grid/index.ts'
import type { GraduateRow } from '#shared/schemas/graduate.ts'

/** What a sheet has in common with the list: the columns with their editors, the rows, and how they are stored. */
export type LedgerParts = Readonly<
  Pick<
    EntryGridProps,
    | 'columns'
    | 'rows'
    | 'version'
    | 'labels'
    | 'onCommit'
    | 'onCommitBlock'
    | 'preview'
    | 'blockLimit'
    | 'today'
    | 'onRefused'
  > & { personAt: (id: number) => GraduateRow | undefined }
>

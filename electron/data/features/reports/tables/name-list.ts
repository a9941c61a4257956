import { nameListReport } from '#shared/domain/report/index.ts'
import { listedNames } from '../names.ts'
import type { TableSource } from './table-source.ts'

/** The list of names: each of its rows is somebody. */
export const nameListTable: TableSource = {
  table: ({ head, scope, where, isOpen }) =>
    nameListReport(
      head,
      listedNames(scope, where).map((row) => ({ ...row, isOpen: isOpen(row.id) })),
    ),
  behind: ({ scope, where }, row) =>
    listedNames(scope, where)
      .map(({ id }) => id)
      .filter((id) => row === '' || row === String(id))
      .sort((one, other) => one - other),
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useArchive } from './archive-queries.ts'
import type { Board, BoardCell } from './queries.ts'
import { sampleQueries } from './sample-queries.ts'

type Props = Readonly<{
  board: Board
  period: Board['periods'][number]
  onClose: () => void
}>

const MISSING: ReadonlySet<BoardCell['state']> = new Set(['not_started', 'in_work', 'late'])

/** What archiving means, and who is not in it; it cannot be taken back. */
export function ArchiveDialog({ board, period, onClose }: Props) {
  const { t } = useTranslation()
  const archive = useArchive()
  const asked = { periodId: period.id, schoolId: null, result: '' } as const
  const { data: uncalled } = useQuery(sampleQueries.list(asked))
  const named = (isIt: (cell: BoardCell) => boolean): string[] => {
    const ids = new Set(
      board.cells.filter((cell) => cell.periodId === period.id && isIt(cell)).map(schoolOf),
    )
    return board.schools.filter(({ id }) => ids.has(id)).map(({ name }) => name)
  }
  const missing = named(({ state }) => MISSING.has(state))
  const returned = named(({ state }) => state === 'returned')
  const list = (names: readonly string[]) => names.join(t('archive.between'))
  return (
    <FormDialog
      title={t('archive.archiveWhich', { name: period.name })}
      hint={t('archive.warning')}
      okText={t('archive.archiveNow')}
      danger
      startsAtCancel
      isBusy={archive.isPending}
      error={archive.error}
      onOk={() => archive.mutate(period.id, { onSuccess: onClose })}
      onClose={onClose}
    >
      {missing.length + returned.length === 0 && <p>{t('archive.complete')}</p>}
      {missing.length > 0 && <p>{t('archive.missing', { schools: list(missing) })}</p>}
      {returned.length > 0 && <p>{t('archive.returned', { schools: list(returned) })}</p>}
      {uncalled !== undefined && uncalled.total > 0 && (
        <p>{t('archive.uncalled', { count: uncalled.total })}</p>
      )}
    </FormDialog>
  )
}

const schoolOf = ({ schoolId }: BoardCell): number => schoolId

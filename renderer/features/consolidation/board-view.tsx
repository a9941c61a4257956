import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { BoardEntry } from './board-entry.tsx'
import styles from './centre.module.css'
import { type Board, consolidationQueries } from './queries.ts'

/** Schools × periods: what arrived, what is missing, what is open. */
export function BoardView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(consolidationQueries.board())
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  if (data.schools.length === 0) return <p className={styles.muted}>{t('centre.noSchools')}</p>
  if (data.periods.length === 0) return <p className={styles.muted}>{t('centre.noPeriods')}</p>
  return <BoardTable board={data} />
}

function BoardTable({ board }: Readonly<{ board: Board }>) {
  const { t } = useTranslation()
  const cells = new Map(board.cells.map((cell) => [`${cell.periodId} ${cell.schoolId}`, cell]))
  const periods = board.periods.map(
    ({ id, name }): ScrollColumn<Board['schools'][number]> => ({
      key: String(id),
      title: name,
      cell: (school) => {
        const cell = cells.get(`${id} ${school.id}`)
        return cell && <BoardEntry cell={cell} />
      },
    }),
  )
  const name = {
    key: 'name',
    title: t('centre.school'),
    cell: ({ name: of }: { name: string }) => of,
  }
  return (
    <div className={styles.table}>
      <ScrollTable
        label={t('centre.board')}
        rows={board.schools}
        rowKey={({ id }) => id}
        columns={[name, ...periods]}
      />
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { timeInChina } from '../../lib/today.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './erasure.module.css'
import { erasureQueries } from './queries.ts'
import { RemainingList } from './remaining-list.tsx'

/** The record that it was done: when, by whom, why, and where copies remained. */
export function ErasureList() {
  const { t } = useTranslation()
  const { data = [] } = useQuery(erasureQueries.list())
  if (data.length === 0) return <p className={styles.muted}>{t('erasure.noneYet')}</p>
  return (
    <div className={styles.list}>
      <ScrollTable
        label={t('erasure.list')}
        rows={data}
        rowKey={({ batch }) => batch}
        columns={[
          { key: 'at', title: t('history.at'), cell: ({ at }) => timeInChina(at) },
          { key: 'user', title: t('history.user'), cell: ({ userName }) => userName },
          {
            key: 'scope',
            title: t('erasure.scope'),
            cell: ({ scope }) => t(`erasure.scopes.${scope}`),
          },
          { key: 'people', title: t('history.people'), align: 'end', cell: ({ people }) => people },
          { key: 'reason', title: t('reason.label'), wide: true, cell: ({ reason }) => reason },
          {
            key: 'backups',
            title: t('erasure.inBackups'),
            wide: true,
            cell: ({ backups }) =>
              backups.length === 0 ? t('erasure.inNone') : <RemainingList backups={backups} />,
          },
        ]}
      />
    </div>
  )
}

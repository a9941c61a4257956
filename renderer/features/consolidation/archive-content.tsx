import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { minuteIn } from '#shared/domain/day/index.ts'
import { useReturnFocus } from '../../lib/use-return-focus.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import type { Archive } from './archive-queries.ts'
import styles from './centre.module.css'

type School = Archive['about']['schools'][number]
const WIDTH = 980

/** What is kept of a period: its totals, and of each school what was taken, by hash. */
export function ArchiveContent({
  archive: { about, sha256 },
  onClose,
}: Readonly<{ archive: Archive; onClose: () => void }>) {
  const { t } = useTranslation()
  useReturnFocus()
  const { period, graduates, landed } = about
  const at = { at: minuteIn(about.archivedAt), by: about.archivedBy, asOf: about.asOf }
  return (
    <Modal
      open
      centered
      width={WIDTH}
      title={t('archive.contentOf', { name: period.name })}
      footer={null}
      onCancel={onClose}
    >
      <div className={styles.facts}>
        <p>{t('archive.totals', { graduates, landed, left: graduates - landed })}</p>
        <p className={styles.muted}>{t('archive.made', at)}</p>
        <p className={styles.hash}>{t('archive.hash', { hash: sha256 })}</p>
      </div>
      <div className={styles.content}>
        <ScrollTable
          label={t('archive.schools')}
          rows={about.schools}
          rowKey={({ name }) => name}
          columns={useSchoolColumns()}
        />
      </div>
    </Modal>
  )
}

const SHORT = 16

function useSchoolColumns(): ScrollColumn<School>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', title: t('centre.school'), cell: ({ name }) => name },
    { key: 'state', title: t('archive.state'), cell: ({ state }) => t(`archive.of.${state}`) },
    {
      key: 'people',
      title: t('archive.people'),
      cell: ({ package: kept }) => kept && `${kept.landed} / ${kept.graduates}`,
    },
    {
      key: 'signed',
      title: t('archive.signed'),
      cell: ({ package: kept }) => kept?.signedBy.approved,
    },
    {
      key: 'arrived',
      title: t('archive.arrived'),
      cell: ({ package: kept }) => kept && minuteIn(kept.arrivedAt),
    },
    {
      key: 'hash',
      title: t('archive.packageHash'),
      cell: ({ package: kept }) =>
        kept && <span className={styles.hash}>{kept.sha256.slice(0, SHORT)}…</span>,
    },
  ]
}

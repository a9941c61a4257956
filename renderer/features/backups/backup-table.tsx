import { Button, Space } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Backup } from '#shared/contract/backups.ts'
import { timeInChina } from '../../lib/today.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'

type Props = Readonly<{
  backups: readonly Backup[]
  /** id of the backup that is being tried */
  testing: string | null
  onTest: (backup: Backup) => void
  onRestore: (backup: Backup) => void
}>

const KIB = 1024

export function BackupTable({ backups, testing, onTest, onRestore }: Props) {
  const { t } = useTranslation()
  const columns: readonly ScrollColumn<Backup>[] = [
    { key: 'at', title: t('backups.at'), cell: ({ madeAt }) => timeInChina(madeAt) },
    {
      key: 'why',
      title: t('backups.why'),
      cell: ({ occasion }) => t(`backups.occasion.${occasion}`),
    },
    { key: 'place', title: t('backups.place'), cell: ({ place }) => t(`backups.places.${place}`) },
    {
      key: 'people',
      title: t('backups.people'),
      align: 'end',
      cell: ({ people }) => people.toLocaleString(),
    },
    {
      key: 'size',
      title: t('backups.size'),
      align: 'end',
      cell: ({ sizeBytes }) => `${Math.ceil(sizeBytes / KIB).toLocaleString()} KB`,
    },
    {
      key: 'file',
      title: t('backups.file'),
      wide: true,
      cell: ({ fileName }) => fileName,
    },
    {
      key: 'do',
      title: t('history.state'),
      cell: (backup) => (
        <Space size="small">
          <Button
            size="small"
            aria-label={t('backups.testWhich', { file: backup.fileName })}
            loading={testing === backup.id}
            onClick={() => onTest(backup)}
          >
            {t('backups.test')}
          </Button>
          <Button
            size="small"
            aria-label={t('backups.restoreWhich', { file: backup.fileName })}
            onClick={() => onRestore(backup)}
          >
            {t('backups.restore')}
          </Button>
        </Space>
      ),
    },
  ]
  return (
    <ScrollTable
      label={t('backups.list')}
      rows={backups}
      rowKey={({ id }) => id}
      columns={columns}
    />
  )
}

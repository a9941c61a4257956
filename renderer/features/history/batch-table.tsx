import { Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HistoryBatch } from '#shared/contract/history.ts'
import { stepText } from '#shared/text/batches.ts'
import { timeInChina } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './history.module.css'

type Props = Readonly<{
  batches: readonly HistoryBatch[]
  onUndo: (batch: HistoryBatch) => void
  onOpen: (batch: HistoryBatch) => void
}>

/** What was done, one line a command; each can be opened and, where nothing speaks against it, taken back. */
export function BatchTable({ batches, onUndo, onOpen }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const wordsOf = ({ kind, label }: HistoryBatch) => stepText(kind, label, lang)
  const columns: readonly ScrollColumn<HistoryBatch>[] = [
    { key: 'at', title: t('history.at'), cell: ({ at }) => timeInChina(at) },
    { key: 'user', title: t('history.user'), cell: ({ userName }) => userName },
    {
      key: 'what',
      title: t('history.what'),
      wide: true,
      cell: wordsOf,
    },
    { key: 'kind', title: t('history.kind'), cell: ({ kind }) => t(`history.kinds.${kind}`) },
    {
      key: 'people',
      title: t('history.people'),
      align: 'end',
      cell: ({ people }) => (people === 0 ? '' : people.toLocaleString()),
    },
    {
      key: 'changes',
      title: t('history.changes'),
      align: 'end',
      cell: ({ changes }) => (changes === 0 ? '' : changes.toLocaleString()),
    },
    {
      key: 'state',
      title: t('history.state'),
      cell: (batch) => (
        <span className={styles.acts}>
          {batch.changes > 0 && (
            <Button
              size="small"
              aria-label={t('history.openWhat', { what: wordsOf(batch) })}
              onClick={() => onOpen(batch)}
            >
              {t('history.open')}
            </Button>
          )}
          {batch.canUndo && (
            <Button
              size="small"
              aria-label={t('history.undoWhat', { what: wordsOf(batch) })}
              onClick={() => onUndo(batch)}
            >
              {t('history.undo')}
            </Button>
          )}
          {batch.undone && <Tag>{t('history.isUndone')}</Tag>}
        </span>
      ),
    },
  ]
  return (
    <ScrollTable
      label={t('history.batchList')}
      rows={batches}
      rowKey={({ batch }) => batch}
      columns={columns}
    />
  )
}

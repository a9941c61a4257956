import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import { ArchiveContent } from './archive-content.tsx'
import { ArchiveDialog } from './archive-dialog.tsx'
import { type Archive, archiveQueries, useExportArchive } from './archive-queries.ts'
import styles from './centre.module.css'
import { type Board, consolidationQueries } from './queries.ts'

type Period = Board['periods'][number]
type Open = Readonly<{ kind: 'archive' | 'content'; periodId: number }>

/** Periods that are closed for good, and those that can be (归档). */
export function ArchiveView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: board, error } = useQuery(consolidationQueries.board())
  const { data: archives, error: unread } = useQuery(archiveQueries.list())
  const [open, setOpen] = useState<Open | null>(null)
  const save = useExportArchive()
  const columns = useColumns(archives ?? [], setOpen, save.mutate)
  const failure = error ?? unread ?? save.error
  if (!board || !archives)
    return failure ? (
      <Alert type="error" showIcon title={sentenceOf(failure, lang)} />
    ) : (
      <p className={styles.muted}>{t('common.loading')}</p>
    )
  if (board.periods.length === 0) return <p className={styles.muted}>{t('centre.noPeriods')}</p>
  const period = board.periods.find(({ id }) => id === open?.periodId)
  const archive = archives.find(({ periodId }) => periodId === open?.periodId)
  const close = () => setOpen(null)
  return (
    <>
      <p className={styles.muted}>{t('archive.hint')}</p>
      {failure && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
      <div className={styles.table}>
        <ScrollTable
          label={t('archive.table')}
          rows={board.periods}
          rowKey={({ id }) => id}
          columns={columns}
        />
      </div>
      {open?.kind === 'archive' && period && (
        <ArchiveDialog board={board} period={period} onClose={close} />
      )}
      {open?.kind === 'content' && archive && <ArchiveContent archive={archive} onClose={close} />}
    </>
  )
}

function useColumns(
  archives: readonly Archive[],
  open: (open: Open) => void,
  save: ReturnType<typeof useExportArchive>['mutate'],
): ScrollColumn<Period>[] {
  const { t } = useTranslation()
  const saySaved = useSavedNotice()
  const of = (id: number) => archives.find(({ periodId }) => periodId === id)
  const keep = ({ id: periodId, name }: Period) =>
    save(
      { periodId, suggestedName: t('archive.fileName', { name }) },
      { onSuccess: (saved) => saved && saySaved(saved) },
    )
  return [
    { key: 'name', title: t('periods.name'), wide: true, cell: ({ name }) => name },
    {
      key: 'span',
      title: t('periods.span'),
      cell: ({ dateFrom, dateTo }) => t('periods.days', { from: dateFrom, to: dateTo }),
    },
    {
      key: 'state',
      title: t('archive.state'),
      cell: ({ archivedOn }) =>
        archivedOn === null ? t('archive.open') : t('periods.archived', { day: archivedOn }),
    },
    {
      key: 'people',
      title: t('archive.people'),
      align: 'end',
      cell: ({ id }) => {
        const about = of(id)?.about
        return about && `${about.landed} / ${about.graduates}`
      },
    },
    {
      key: 'do',
      title: t('periods.do'),
      cell: (period) => {
        const { id, name } = period
        return of(id) === undefined ? (
          <Button
            size="small"
            aria-label={t('archive.archiveWhich', { name })}
            onClick={() => open({ kind: 'archive', periodId: id })}
          >
            {t('archive.archive')}
          </Button>
        ) : (
          <Flex gap="small">
            <Button
              size="small"
              aria-label={t('archive.viewWhich', { name })}
              onClick={() => open({ kind: 'content', periodId: id })}
            >
              {t('archive.view')}
            </Button>
            <Button
              size="small"
              aria-label={t('archive.saveWhich', { name })}
              onClick={() => keep(period)}
            >
              {t('archive.save')}
            </Button>
          </Flex>
        )
      },
    },
  ]
}

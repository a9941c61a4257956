import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Kept, RemovedPerson } from '#shared/contract/history.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './history.module.css'
import { KeptDialog } from './kept-dialog.tsx'
import { useRestore } from './mutations.ts'
import { historyQueries } from './queries.ts'

/** People who were taken off the roster, each of whom can be brought back. */
export function BinSection() {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { data, error } = useQuery(historyQueries.bin())
  const restore = useRestore()
  const page = useRef<HTMLDivElement>(null)
  const [kept, setKept] = useState<readonly Kept[]>([])
  const bringBack = (person: RemovedPerson) =>
    restore.mutate([person.graduateId], {
      onSuccess: (answer) => {
        setKept(answer.kept)
        // The row goes with its button.
        page.current?.focus()
        if (answer.restored > 0) void message.success(t('history.restored', { name: person.name }))
      },
      onError: (cause) => void message.error(sentenceOf(cause, lang)),
    })
  const columns = useBinColumns(bringBack)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const isEmpty = data.length === 0
  return (
    <div className={styles.page} ref={page} tabIndex={-1}>
      <p className={styles.muted}>{t(isEmpty ? 'history.binEmpty' : 'history.binHint')}</p>
      {!isEmpty && (
        <div className={styles.table}>
          <ScrollTable
            label={t('settings.section.bin')}
            rows={data}
            rowKey={({ graduateId }) => graduateId}
            columns={columns}
          />
        </div>
      )}
      {kept.length > 0 && <KeptDialog kept={kept} onClose={() => setKept([])} />}
    </div>
  )
}

function useBinColumns(onRestore: (person: RemovedPerson) => void): ScrollColumn<RemovedPerson>[] {
  const { t } = useTranslation()
  return [
    { key: 'no', title: t('fields.student_no'), cell: ({ studentNo }) => studentNo },
    { key: 'name', title: t('fields.name'), cell: ({ name }) => name },
    { key: 'school', title: t('fields.school_id'), cell: ({ schoolName }) => schoolName },
    { key: 'major', title: t('fields.major_name'), cell: ({ majorName }) => majorName },
    { key: 'class', title: t('fields.class_name'), cell: ({ className }) => className },
    { key: 'at', title: t('history.removedAt'), cell: ({ removedAt }) => timeInChina(removedAt) },
    { key: 'user', title: t('history.user'), cell: ({ userName }) => userName },
    { key: 'reason', title: t('reason.label'), wide: true, cell: ({ reason }) => reason },
    {
      key: 'restore',
      title: t('history.state'),
      cell: (person) => (
        <Button
          size="small"
          aria-label={t('history.restoreWhom', { name: person.name })}
          onClick={() => onRestore(person)}
        >
          {t('history.restore')}
        </Button>
      ),
    },
  ]
}

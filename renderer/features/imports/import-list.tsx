import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Tag } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'
import { KeptDialog } from './kept-dialog.tsx'
import { useUndoImport } from './mutations.ts'
import { importQueries } from './queries.ts'

type Entry = Output<'imports.list'>[number]
type Undone = Output<'history.undo'>

const COUNTS = ['inserted', 'updated', 'unchanged', 'rejected'] as const

/** Past imports, the newest first, each of which can be taken back. */
export function ImportList() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(importQueries.list())
  const [undone, setUndone] = useState<Undone | null>(null)
  const takeBack = useTakeBack(setUndone)
  const columns = useListColumns((entry) => void takeBack(entry))
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  if (data.length === 0) return <p className={styles.muted}>{t('imports.noImports')}</p>
  return (
    <div className={styles.list}>
      <ScrollTable
        label={t('imports.list')}
        rows={data}
        rowKey={({ batch }) => batch}
        columns={columns}
      />
      {undone && undone.kept.length > 0 && (
        <KeptDialog undone={undone} onClose={() => setUndone(null)} />
      )}
    </div>
  )
}

/** Asks first; what was kept because it changed since is shown afterwards. */
function useTakeBack(onUndone: (undone: Undone) => void) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message, modal } = App.useApp()
  const undo = useUndoImport()
  return ({ batch, fileName }: Entry) =>
    modal.confirm({
      title: t('imports.undoTitle', { file: fileName }),
      content: t('imports.undoHint'),
      okText: t('imports.undo'),
      cancelText: t('common.cancel'),
      onOk: async () => {
        try {
          const undone = await undo.mutateAsync(batch)
          onUndone(undone)
          void message.success(t('imports.undone', { file: fileName, count: undone.reverted }))
        } catch (cause) {
          void message.error(sentenceOf(cause, lang))
        }
      },
    })
}

function useListColumns(onUndo: (entry: Entry) => void): ScrollColumn<Entry>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    {
      key: 'time',
      title: t('imports.time'),
      cell: ({ startedAt }) => dayjs(startedAt).format('YYYY-MM-DD HH:mm'),
    },
    { key: 'file', title: t('imports.file'), wide: true, cell: ({ fileName }) => fileName },
    { key: 'kind', title: t('imports.kind'), cell: ({ kind }) => importKindText(kind, lang) },
    { key: 'day', title: t('imports.day'), cell: ({ effective }) => effective },
    ...COUNTS.map((key) => ({
      key,
      title: t(`imports.count.${key}`),
      align: 'end' as const,
      cell: ({ counts }: Entry) => counts[key].toLocaleString(),
    })),
    { key: 'user', title: t('imports.user'), cell: ({ userName }) => userName },
    {
      key: 'undo',
      title: t('imports.state'),
      cell: (entry) =>
        entry.reverted ? (
          <Tag>{t('imports.reverted')}</Tag>
        ) : (
          <Button size="small" onClick={() => onUndo(entry)}>
            {t('imports.undo')}
          </Button>
        ),
    },
  ]
}

import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Tag } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { type ScrollColumn, ScrollTable } from '../../ui/scroll-table.tsx'
import styles from './imports.module.css'
import { importQueries } from './queries.ts'
import { useTakeBack } from './use-take-back.tsx'

type Entry = Output<'imports.list'>[number]

const COUNTS = ['inserted', 'updated', 'unchanged', 'rejected'] as const

/** Past imports, the newest first, each of which can be taken back. */
export function ImportList() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(importQueries.list())
  const takeBack = useTakeBack()
  const columns = useListColumns((entry) => void takeBack.ask(entry))
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
      {takeBack.kept}
    </div>
  )
}

function useListColumns(onUndo: (entry: Entry) => void): ScrollColumn<Entry>[] {
  const { t } = useTranslation()
  const lang = useLang()
  return [
    {
      key: 'time',
      title: t('imports.time'),
      cell: ({ startedAt }) => timeInChina(startedAt),
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

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '#shared/contract/index.ts'
import { importKindText } from '#shared/text/import-kinds.ts'
import { call } from '../../lib/ipc-client.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import { useFixText } from './fix-text.ts'
import styles from './imports.module.css'
import { importQueries } from './queries.ts'

type Sender = Output<'imports.senders'>[number]

/** Whose lists come again, and what is known of how they write; each can be forgotten. */
export function SenderList({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(importQueries.senders())
  const forget = useForget()
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  if (data.length === 0) return <p className={styles.muted}>{t('imports.noSenders')}</p>
  return (
    <div className={styles.list}>
      <ScrollTable
        label={t('imports.senders')}
        rows={data}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: t('imports.sender'), cell: ({ name }) => name },
          { key: 'kind', title: t('imports.kind'), cell: ({ kind }) => importKindText(kind, lang) },
          {
            key: 'columns',
            title: t('imports.rememberedColumns'),
            align: 'end',
            cell: ({ columns }) => columns,
          },
          {
            key: 'fixes',
            title: t('imports.fixes'),
            wide: true,
            cell: (sender: Sender) => <Fixes {...{ sender, cohort }} onForget={forget} />,
          },
          { key: 'used', title: t('imports.lastUsed'), cell: ({ usedAt }) => timeInChina(usedAt) },
          {
            key: 'forget',
            title: '',
            cell: ({ id, name }) => (
              <Button
                size="small"
                aria-label={t('imports.forgetSender', { name })}
                onClick={() => forget({ senderId: id, fixId: null })}
              >
                {t('imports.forget')}
              </Button>
            ),
          },
        ]}
      />
    </div>
  )
}

type FixesProps = Readonly<{
  sender: Sender
  cohort: number
  onForget: (what: Input<'imports.forget'>) => void
}>

function Fixes({ sender: { id, fixes }, cohort, onForget }: FixesProps) {
  const { t } = useTranslation()
  const text = useFixText(cohort)
  return (
    <ul className={styles.fixes}>
      {fixes.map((fix) => (
        <li key={fix.id}>
          {text(fix)}
          <Button
            size="small"
            type="link"
            aria-label={t('imports.forgetFix', { fix: text(fix) })}
            onClick={() => onForget({ senderId: id, fixId: fix.id })}
          >
            {t('imports.forget')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function useForget() {
  const lang = useLang()
  const { message } = App.useApp()
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: (what: Input<'imports.forget'>) => call('imports.forget', what),
    onSuccess: () => client.invalidateQueries({ queryKey: importQueries.senders().queryKey }),
    onError: (cause) => void message.error(sentenceOf(cause, lang)),
  })
  return mutate
}

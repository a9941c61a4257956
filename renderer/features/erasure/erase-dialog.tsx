import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ErasurePreview, ErasureScope } from '#shared/contract/erasure.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import styles from './erasure.module.css'
import { useErase } from './mutations.ts'
import { erasureQueries } from './queries.ts'
import { RemainingList } from './remaining-list.tsx'

type Props = Readonly<{
  scope: ErasureScope
  /** a practice ledger has no passphrase to ask for */
  isPractice: boolean
  onClose: () => void
}>

/** Erases for ever; says first who and what would go, and where it remains for a while. */
export function EraseDialog({ scope, isPractice, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const preview = useQuery(erasureQueries.preview(scope))
  const erase = useErase()
  const people = preview.data?.people ?? 0
  const run = (given: Readonly<{ reason: string; passphrase: string }>) =>
    erase.mutate(
      { scope, ...given },
      {
        onSuccess: () => {
          void message.success(t('erasure.done', { count: people }))
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      danger
      title={t('erasure.title')}
      hint={t('erasure.hint')}
      okText={t('erasure.erase')}
      asksPassphrase={!isPractice}
      example={t('erasure.reasonExample')}
      isBusy={erase.isPending}
      isUnready={!preview.isSuccess}
      error={erase.error ?? preview.error}
      onOk={run}
      onClose={onClose}
    >
      {preview.data && <WhatGoes preview={preview.data} />}
    </ReasonDialog>
  )
}

function WhatGoes({ preview }: Readonly<{ preview: ErasurePreview }>) {
  const { t } = useTranslation()
  const { names, people, records, entries, backups } = preview
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.preview} aria-label={t('erasure.preview')} tabIndex={0}>
      <p>
        <strong>{t('erasure.people', { count: people })}</strong>
        {names.length > 0 &&
          `${t('common.colon')}${names.join(t('common.listComma'))}${people > names.length ? '…' : ''}`}
      </p>
      <p>{t('erasure.counts', { records, entries })}</p>
      {backups.length > 0 && (
        <>
          <p>{t('erasure.remaining', { count: backups.length })}</p>
          <RemainingList backups={backups} />
        </>
      )}
    </section>
  )
}

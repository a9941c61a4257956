import { useQuery } from '@tanstack/react-query'
import { Alert, App, Button, DatePicker, Flex } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { Section } from '../../ui/section.tsx'
import { EraseDialog } from './erase-dialog.tsx'
import styles from './erasure.module.css'
import { ErasureList } from './erasure-list.tsx'
import { useSetRetention } from './mutations.ts'
import { erasureQueries } from './queries.ts'

/** How long the cohort's data are kept, and what was erased so far. */
export function RetentionSection({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const { data, error } = useQuery(erasureQueries.settings())
  const setRetention = useSetRetention()
  const [isErasing, setErasing] = useState(false)
  if (error) return <Alert type="error" showIcon title={sentenceOf(error, lang)} />
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>
  const change = (day: string | null) =>
    setRetention.mutate(day, {
      onSuccess: () => void message.success(t('erasure.retentionSet')),
      onError: (cause) => void message.error(sentenceOf(cause, lang)),
    })
  return (
    <>
      <Section title={t('erasure.retention')}>
        <div className={styles.retention}>
          <p className={styles.muted}>{t('erasure.retentionHint')}</p>
          {data.due && <Alert type="warning" showIcon title={t('erasure.due')} />}
          <Flex gap="small" align="center" wrap>
            <span>{t('erasure.retainUntil', { cohort: ledger.cohort })}</span>
            <DatePicker
              aria-label={t('erasure.retainUntil', { cohort: ledger.cohort })}
              value={data.retainUntil === null ? null : dayjs(data.retainUntil)}
              onChange={(day) => change(day?.format('YYYY-MM-DD') ?? null)}
            />
          </Flex>
        </div>
      </Section>
      <Section title={t('erasure.lawful')}>
        <div className={styles.retention}>
          <p className={styles.muted}>{t('erasure.lawfulHint')}</p>
          <div>
            <Button danger onClick={() => setErasing(true)}>
              {t('erasure.eraseCohort', { cohort: ledger.cohort })}
            </Button>
          </div>
          <ErasureList />
        </div>
      </Section>
      {isErasing && (
        <EraseDialog
          scope={{ kind: 'cohort' }}
          isPractice={ledger.practice}
          onClose={() => setErasing(false)}
        />
      )}
    </>
  )
}

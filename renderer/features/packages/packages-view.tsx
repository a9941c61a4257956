import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeResult, ListedPackage } from '#shared/contract/packages.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ScrollTable } from '../../ui/scroll-table.tsx'
import { OutcomeNotice } from './outcome-notice.tsx'
import { usePackageColumns } from './package-columns.tsx'
import styles from './packages.module.css'
import { packageQueries, useExchange, useReadPackage, useSavePackage } from './queries.ts'
import { WayDialog } from './way-dialog.tsx'
import { wayText } from './way-text.ts'

/** What waits, went out and came in, and the way that it goes (收发): of both roles. */
export function PackagesView() {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(packageQueries.list())
  const moving = useMoving()
  const columns = usePackageColumns(moving.save)
  const failure = error ?? moving.error
  if (!data)
    return failure ? <Alert type="error" showIcon title={sentenceOf(failure, lang)} /> : null
  const waiting = data.filter(({ state }) => state === 'waiting').length
  return (
    <div className={styles.page}>
      <Flex gap="small" align="center" wrap>
        <Button type="primary" loading={moving.isExchanging} onClick={moving.exchange}>
          {t('packages.exchange')}
        </Button>
        <Button loading={moving.isReading} onClick={moving.read}>
          {t('packages.read')}
        </Button>
        <Way />
        <span className={styles.waiting}>{t('packages.waiting', { count: waiting })}</span>
      </Flex>
      {failure && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
      {moving.result && <OutcomeNotice result={moving.result} onClose={moving.forget} />}
      {data.length === 0 ? (
        <p className={styles.muted}>{t('packages.empty')}</p>
      ) : (
        <div className={styles.table}>
          <ScrollTable
            label={t('packages.list')}
            rows={data}
            rowKey={({ id }) => id}
            columns={columns}
          />
        </div>
      )}
    </div>
  )
}

/** The three ways that a package moves, and what came of the last one. */
function useMoving() {
  const { t } = useTranslation()
  const [result, setResult] = useState<ExchangeResult | null>(null)
  const exchange = useExchange()
  const read = useReadPackage()
  const save = useSavePackage()
  const saySaved = useSavedNotice()
  const start = (): void => {
    setResult(null)
    for (const one of [exchange, read, save]) one.reset()
  }
  return {
    result,
    forget: () => setResult(null),
    error: exchange.error ?? read.error ?? save.error,
    isExchanging: exchange.isPending,
    isReading: read.isPending,
    exchange: () => {
      start()
      exchange.mutate(undefined, { onSuccess: setResult })
    },
    read: () => {
      start()
      const say = (outcome: ExchangeResult['read'][number] | null) =>
        outcome && setResult({ sent: 0, read: [outcome], problem: null })
      read.mutate(undefined, { onSuccess: say })
    },
    save: ({ id, kind, correspondent, serial }: ListedPackage) => {
      start()
      const suggestedName = t('packages.fileName', {
        kind: t(`packages.kind.${kind}`),
        to: correspondent,
        number: serial ?? id,
      })
      save.mutate({ id, suggestedName }, { onSuccess: (saved) => saved && saySaved(saved) })
    },
  }
}

/** By which way packages go; a quiet line, and the dialog that changes it. */
function Way() {
  const { t } = useTranslation()
  const { data } = useQuery(packageQueries.transport())
  const [isOpen, setOpen] = useState(false)
  if (!data) return null
  const { setting, secretKept } = data
  return (
    <>
      <span className={styles.muted}>{wayText(t, setting)}</span>
      <Button onClick={() => setOpen(true)}>{t('packages.way')}</Button>
      {isOpen && (
        <WayDialog setting={setting} secretKept={secretKept} onClose={() => setOpen(false)} />
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeResult, ListedPackage } from '#shared/contract/packages.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { OutcomeNotice, packageQueries, useExchange, useSavePackage } from '../packages/index.ts'
import styles from './submission.module.css'

type Props = Readonly<{
  kind: 'request' | 'submission'
  /** name of the period; '' = of none */
  period: string
}>

/** The last package of a kind on its way to the centre: sent by the way that is set, or saved as a file. */
export function SendBar({ kind, period }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data: list } = useQuery(packageQueries.list())
  const { data: transport } = useQuery(packageQueries.transport())
  const [result, setResult] = useState<ExchangeResult | null>(null)
  const exchange = useExchange()
  const save = useSavePackage()
  const saySaved = useSavedNotice()
  const last = list?.find(
    (one) => one.direction === 'out' && one.kind === kind && one.period === period,
  )
  if (!transport || last === undefined) return null
  const isWaiting = last.state === 'waiting'
  const hasWay = transport.setting.kind !== 'none'
  const keep = ({ id, correspondent, serial }: ListedPackage): void => {
    const words = { kind: t(`packages.kind.${kind}`), to: correspondent, number: serial ?? id }
    const suggestedName = t('packages.fileName', words)
    save.mutate({ id, suggestedName }, { onSuccess: (saved) => saved && saySaved(saved) })
  }
  const failure = exchange.error ?? save.error
  return (
    <>
      <Flex gap="small" align="center" wrap>
        {hasWay && (
          <Button
            type="primary"
            loading={exchange.isPending}
            onClick={() => exchange.mutate(undefined, { onSuccess: setResult })}
          >
            {t(isWaiting ? 'submission.send' : 'submission.look')}
          </Button>
        )}
        <Button type={hasWay || !isWaiting ? 'default' : 'primary'} onClick={() => keep(last)}>
          {t(kind === 'request' ? 'submission.saveRequest' : 'submission.savePackage')}
        </Button>
        <span className={styles.muted}>
          {t(isWaiting ? 'submission.notSent' : 'submission.isSent')}
        </span>
      </Flex>
      {failure && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
      {result && <OutcomeNotice result={result} />}
    </>
  )
}

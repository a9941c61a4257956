import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Flex } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RETURNED } from '#shared/domain/submission/check.ts'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { OutcomeNotice, packageQueries, useExchange } from '../packages/index.ts'
import { FIRST_RULE, type NextStep } from './next-step.ts'
import { PrintSummary } from './print-summary.tsx'
import { type AskedPeriod, type Checked, type Evidence, useSubmit } from './queries.ts'
import { SendBar } from './send-bar.tsx'
import { SignDialog } from './sign-dialog.tsx'
import styles from './submission.module.css'

type Props = Readonly<{
  period: AskedPeriod
  step: NextStep
  checked: Checked
  ledger: OpenLedger
  /** files that can go along */
  evidence: Evidence
}>

const MIB = 1024 * 1024

/** A sentence that says where the period stands, and the one button of the next step. */
export function NextStepBar({ period, checked, ledger, evidence, ...props }: Props) {
  const { t } = useTranslation()
  const [isSigning, setSigning] = useState(false)
  const [withEvidence, setWithEvidence] = useState(false)
  const submitting = useSubmitting({ periodId: period.id, withEvidence })
  // Until it is on its way the step is the same.
  const step = submitting.isBusy ? 'submit' : props.step
  const open = checked.counts.reduce((sum, one) => sum + (one.level === 'W' ? 0 : one.open), 0)
  const goOn = (): void => {
    if (step === 'check') document.getElementById(FIRST_RULE)?.focus()
    if (step === 'sign') setSigning(true)
    if (step === 'submit') submitting.start()
  }
  const words = {
    open,
    name: period.signed.approvedBy,
    times: period.sequence,
    at: period.submittedAt === null ? '' : timeInChina(period.submittedAt),
  }
  return (
    <div className={styles.next}>
      {period.state === RETURNED && (
        <Alert
          type="warning"
          showIcon
          title={t('submission.returned', { reason: period.returnReason })}
        />
      )}
      <p className={styles.sentence} role="status">
        {t(`submission.next.${step}`, words)}
      </p>
      {(step === 'send' || step === 'wait') && <SendBar kind="submission" period={period.name} />}
      <Flex gap="small" align="center" wrap>
        {(step === 'check' || step === 'sign' || step === 'submit') && (
          <Button type="primary" loading={submitting.isBusy} onClick={goOn}>
            {t(`submission.do.${step}`)}
          </Button>
        )}
        {step === 'submit' && evidence.files > 0 && (
          <Checkbox
            checked={withEvidence}
            onChange={({ target }) => setWithEvidence(target.checked)}
          >
            {t('submission.withEvidence', {
              count: evidence.files,
              size: (evidence.bytes / MIB).toFixed(1),
            })}
          </Checkbox>
        )}
        {(step === 'submit' || step === 'wait') && (
          <Button onClick={() => setSigning(true)}>{t('submission.signAgain')}</Button>
        )}
        {step !== 'check' && <PrintSummary period={period} checked={checked} ledger={ledger} />}
      </Flex>
      {step !== 'done' && submitting.notice}
      {isSigning && <SignDialog period={period} onClose={() => setSigning(false)} />}
    </div>
  )
}

/** Submits, and sends at once where a way is set: what failed on the way waits and is told. */
function useSubmitting(wish: Parameters<ReturnType<typeof useSubmit>['mutate']>[0]) {
  const lang = useLang()
  const { data: transport } = useQuery(packageQueries.transport())
  const submit = useSubmit()
  const exchange = useExchange()
  const start = (): void => {
    exchange.reset()
    const send = (): void => {
      if (transport !== undefined && transport.setting.kind !== 'none') exchange.mutate()
    }
    submit.mutate(wish, { onSuccess: send })
  }
  const failure = submit.error ?? exchange.error
  return {
    start,
    isBusy: submit.isPending || exchange.isPending,
    notice: (
      <>
        {failure && <Alert type="error" showIcon title={sentenceOf(failure, lang)} />}
        {exchange.data && <OutcomeNotice result={exchange.data} onClose={exchange.reset} />}
      </>
    ),
  }
}

import { App, Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlatformDecision, PlatformLine } from '#shared/schemas/platform.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { isOpen } from './lines.ts'
import styles from './platform.module.css'
import { useDecide } from './queries.ts'

type Props = Readonly<{ chosen: readonly PlatformLine[]; onDone: () => void }>

const SAID = { take: 'taken', ask: 'asked', keep: 'kept', open: 'opened' } as const

/** What can be done with the selected lines; one batch, which history takes back. */
export function DecideBar({ chosen, onDone }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const decide = useDecide()
  const [asksWhy, setAsksWhy] = useState(false)
  const isNobody = chosen.length === 0
  const run = (decision: PlatformDecision, reason = '') =>
    decide.mutate(
      {
        lines: chosen.map(({ rowId, graduateId }) => ({ rowId, graduateId })),
        decision,
        reason,
      },
      {
        onSuccess: ({ done, refused }) => {
          const rest = refused > 0 ? t('platform.refused', { count: refused }) : ''
          void message.success(t(`platform.${SAID[decision]}`, { count: done }) + rest)
          setAsksWhy(false)
          onDone()
        },
        onError: (cause) => {
          if (!asksWhy) void message.error(sentenceOf(cause, lang))
        },
      },
    )
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('platform.decision')}>
      <span className={styles.muted}>{t('platform.picked', { count: chosen.length })}</span>
      <Button
        type="primary"
        disabled={!chosen.some(({ canTake }) => canTake)}
        title={isNobody ? '' : t('platform.takeNone')}
        loading={decide.isPending}
        onClick={() => run('take')}
      >
        {t('platform.take')}
      </Button>
      <Button disabled={isNobody} onClick={() => run('ask')}>
        {t('platform.ask')}
      </Button>
      <Button disabled={isNobody} onClick={() => setAsksWhy(true)}>
        {t('platform.keep')}
      </Button>
      {chosen.some((line) => !isOpen(line)) && (
        <Button onClick={() => run('open')}>{t('platform.open')}</Button>
      )}
      {asksWhy && (
        <ReasonDialog
          title={t('platform.keepTitle', { count: chosen.length })}
          hint={t('platform.keepHint')}
          example={t('platform.keepExample')}
          okText={t('common.save')}
          isBusy={decide.isPending}
          error={decide.error}
          onOk={({ reason }) => run('keep', reason)}
          onClose={() => setAsksWhy(false)}
        />
      )}
    </div>
  )
}

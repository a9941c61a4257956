import { Alert, App, Button, InputNumber } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import styles from './centre.module.css'
import type { Board } from './queries.ts'
import { useDraw, useExportSample } from './sample-queries.ts'

type Props = Readonly<{ period: Board['periods'][number]; isDrawn: boolean }>
const PERCENT = 5
const ALL = 100

/** Draws the sample, again whoever is missing, and writes it as a workbook. */
export function DrawBar({ period, isDrawn }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { message } = App.useApp()
  const [percent, setPercent] = useState(PERCENT)
  const [isSaving, setSaving] = useState(false)
  const draw = useDraw()
  const drawn = ({ drawn: count }: { drawn: number }) =>
    void message.success(t('sample.drawn', { count }))
  if (period.archivedOn !== null)
    return (
      <>
        <span className={styles.muted}>{t('sample.closed', { day: period.archivedOn })}</span>
        {isDrawn && <Button onClick={() => setSaving(true)}>{t('sample.save')}</Button>}
        {isSaving && <SaveDialog period={period} onClose={() => setSaving(false)} />}
      </>
    )
  return (
    <>
      <span>{t('sample.share')}</span>
      <InputNumber
        aria-label={t('sample.percent')}
        className={styles.percent ?? ''}
        min={1}
        max={ALL}
        precision={0}
        value={percent}
        suffix="%"
        onChange={(value) => setPercent(value ?? PERCENT)}
      />
      <Button
        type={isDrawn ? 'default' : 'primary'}
        loading={draw.isPending}
        onClick={() => draw.mutate({ periodId: period.id, percent }, { onSuccess: drawn })}
      >
        {t(isDrawn ? 'sample.drawAgain' : 'sample.draw')}
      </Button>
      {isDrawn && <Button onClick={() => setSaving(true)}>{t('sample.save')}</Button>}
      {draw.error && <Alert type="error" showIcon title={sentenceOf(draw.error, lang)} />}
      {isSaving && <SaveDialog period={period} onClose={() => setSaving(false)} />}
    </>
  )
}

function SaveDialog({
  period,
  onClose,
}: Pick<Props, 'period'> & Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const save = useExportSample()
  const saySaved = useSavedNotice()
  const keep = (reason: string) =>
    save.mutate(
      {
        ...{ periodId: period.id, reason },
        suggestedName: t('sample.fileName', { name: period.name }),
      },
      {
        onSuccess: (saved) => {
          if (saved === null) return
          saySaved(saved)
          onClose()
        },
      },
    )
  return (
    <ReasonDialog
      title={t('sample.saveTitle')}
      hint={t('sample.saveHint')}
      okText={t('sample.save')}
      example={t('sample.saveExample')}
      isBusy={save.isPending}
      error={save.error}
      onOk={({ reason }) => keep(reason)}
      onClose={onClose}
    />
  )
}

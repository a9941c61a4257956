import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { type Checked, useExplain } from './queries.ts'

type Props = Readonly<{
  periodId: number
  /** of one rule */
  findings: readonly Checked['findings'][number][]
  onClose: () => void
}>

/** Why a finding does not stand in the way; the centre reads it with the submission. */
export function ExplainDialog({ periodId, findings, onClose }: Props) {
  const { t } = useTranslation()
  const explain = useExplain()
  const [first] = findings
  if (first === undefined) return null
  const { rule, name, report } = first
  const title =
    findings.length === 1
      ? t('submission.explainWhich', { name: name === '' ? report : name })
      : t('submission.explainAll', { count: findings.length })
  return (
    <ReasonDialog
      title={title}
      hint={t('submission.explainHint')}
      example={t('submission.explainExample')}
      okText={t('common.save')}
      isBusy={explain.isPending}
      error={explain.error}
      onOk={({ reason }) =>
        explain.mutate(
          {
            ...{ periodId, rule, reason },
            findings: findings.map(({ graduateId, about }) => ({ graduateId, about })),
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    />
  )
}

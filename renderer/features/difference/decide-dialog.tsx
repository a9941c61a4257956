import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useDecide } from './queries.ts'

type Props = Readonly<{
  ids: readonly number[]
  decision: 'ours' | 'theirs' | 'both'
  onDone: () => void
  onClose: () => void
}>
type Values = Readonly<{ reason: string }>

const LONGEST_REASON = 200

/** It cannot be undone, so that the reason is asked for. */
export function DecideDialog({ ids, decision, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const decide = useDecide()
  const submit = ({ reason }: Values) =>
    decide.mutate(
      { ids: [...ids], decision, reason: reason.trim() },
      {
        onSuccess: () => {
          onDone()
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={t('conflicts.decideHow', {
        ...{ decision: t(`conflicts.decision.${decision}`), count: ids.length },
      })}
      hint={t(`conflicts.hint.${decision}`)}
      okText={t('conflicts.decide')}
      isBusy={decide.isPending}
      error={decide.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={t('conflicts.reason')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('reason.needed') }]}
      >
        <Input autoFocus maxLength={LONGEST_REASON} placeholder={t('conflicts.reasonExample')} />
      </Form.Item>
    </FormDialog>
  )
}

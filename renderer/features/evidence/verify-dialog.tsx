import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { CodeSelect } from '#renderer/ui/code-select.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import type { Evidence } from '#shared/schemas/evidence.ts'
import { useVerifyEvidence } from './queries.ts'

type Props = Readonly<{ piece: Evidence; cohort: number; onClose: () => void }>
type Values = Readonly<{ state: string; note?: string }>

/** Who checked it and when is kept by itself. */
export function VerifyDialog({ piece, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const verify = useVerifyEvidence()
  return (
    <FormDialog<Values>
      title={t('evidence.verify')}
      okText={t('common.save')}
      isBusy={verify.isPending}
      error={verify.error}
      onOk={({ state, note = '' }) =>
        verify.mutate({ id: piece.id, state, note, screen: 'card' }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <Form.Item
        name="state"
        label={t('evidence.state')}
        initialValue={piece.state === '1' ? '2' : piece.state}
      >
        <CodeSelect autoFocus list="attachment_state" cohort={cohort} />
      </Form.Item>
      <Form.Item name="note" label={t('evidence.verifyNote')} initialValue={piece.verifyNote}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  )
}

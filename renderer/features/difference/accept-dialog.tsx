import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { type Difference, useAccept } from './queries.ts'

type Props = Readonly<{ packageId: number; difference: Difference; onClose: () => void }>
type Values = Readonly<{ despiteOpen?: boolean }>

/** What is open is named, and has to be said to be known. */
export function AcceptDialog({ packageId, difference, onClose }: Props) {
  const { t } = useTranslation()
  const accept = useAccept()
  const { school, period, openConflicts, openQuestions } = difference
  const isOpen = openConflicts + openQuestions > 0
  return (
    <FormDialog<Values>
      title={t('difference.acceptOf', { school, period })}
      hint={t('difference.acceptHint')}
      okText={t('difference.accept')}
      isBusy={accept.isPending}
      error={accept.error}
      onOk={({ despiteOpen = false }) =>
        accept.mutate({ packageId, despiteOpen }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      {isOpen && (
        <>
          <p>{t('difference.open', { conflicts: openConflicts, questions: openQuestions })}</p>
          <Form.Item
            name="despiteOpen"
            valuePropName="checked"
            rules={[
              {
                validator: async (_rule, isKnown: unknown) => {
                  if (isKnown !== true) throw new Error(t('difference.despiteNeeded'))
                },
              },
            ]}
          >
            <Checkbox>{t('difference.despiteOpen')}</Checkbox>
          </Form.Item>
        </>
      )}
    </FormDialog>
  )
}

import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { CodesSelect } from '../../ui/code-select.tsx'

const MOST_REASONS = 3
const OTHER_REASON = 'R99'

/** Why somebody has no work, in the fields `reasons` and `reasonNote` of the form that these stand in. */
export function ReasonFields({ cohort }: Readonly<{ cohort: number }>) {
  const { t } = useTranslation()
  const reasons: readonly string[] = Form.useWatch('reasons') ?? []
  return (
    <>
      <Form.Item name="reasons" label={t('fields.reasons')}>
        <CodesSelect maxCount={MOST_REASONS} list="reason" cohort={cohort} />
      </Form.Item>
      <Form.Item
        name="reasonNote"
        label={t('fields.reason_note')}
        rules={[
          { required: reasons.includes(OTHER_REASON), message: t('graduates.otherReasonNote') },
        ]}
      >
        <Input maxLength={300} />
      </Form.Item>
    </>
  )
}

import { Button, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { REPORT_IDS } from '#shared/domain/report/report-ids.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ReportBoxes } from '../../ui/report-boxes.tsx'

type Props = Readonly<{
  chosen: readonly ReportId[]
  onOk: (chosen: readonly ReportId[]) => void
  onClose: () => void
}>

type Values = Readonly<{ chosen: ReportId[] }>

/** Which tables go into the workbook. */
export function ChooseTables({ chosen, onOk, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  return (
    <FormDialog<Values>
      title={t('reports.choose')}
      okText={t('reports.export')}
      form={form}
      isBusy={false}
      error={null}
      initialValues={{ chosen: [...chosen] }}
      onOk={(values) => onOk(values.chosen)}
      onClose={onClose}
    >
      <Form.Item
        name="chosen"
        rules={[{ required: true, type: 'array', min: 1, message: t('reports.chooseOne') }]}
      >
        <ReportBoxes />
      </Form.Item>
      <Button size="small" onClick={() => form.setFieldsValue({ chosen: [...REPORT_IDS] })}>
        {t('reports.chooseAll')}
      </Button>
    </FormDialog>
  )
}

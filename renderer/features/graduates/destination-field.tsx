import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { CodeSelect } from '../../ui/code-select.tsx'

type Props = Readonly<{ field: string; required: boolean; cohort: number }>

/** One field of the destination's block, with the editor of its type. */
export function DestinationField({ field, required, cohort }: Props) {
  const { t } = useTranslation()
  const list = fieldByKey(field)?.list ?? null
  const label = t(`fields.${field}` as 'fields.name')
  return (
    <Form.Item name={['details', field]} label={required ? t('graduates.asked', { label }) : label}>
      {list !== null ? (
        <CodeSelect allowClear list={list} cohort={cohort} />
      ) : (
        <Input maxLength={200} />
      )}
    </Form.Item>
  )
}

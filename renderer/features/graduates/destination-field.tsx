import { Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeList } from '#shared/codes/index.ts'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { codeOptions } from './code-options.ts'

type Props = Readonly<{ field: string; required: boolean; cohort: number }>

/** One field of the destination's block, with the editor of its type. */
export function DestinationField({ field, required, cohort }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const list = fieldByKey(field)?.list ?? null
  const label = t(`fields.${field}` as 'fields.name')
  return (
    <Form.Item name={['details', field]} label={required ? t('graduates.asked', { label }) : label}>
      {list !== null ? (
        <Select
          allowClear
          showSearch
          optionFilterProp="label"
          options={codeOptions(codeList(list, cohort), lang)}
        />
      ) : (
        <Input maxLength={200} />
      )}
    </Form.Item>
  )
}

import { Form, type FormInstance } from 'antd'
import { useTranslation } from 'react-i18next'
import { regionName } from '#shared/domain/regions/index.ts'
import type { KnownEmployer } from '#shared/schemas/employer.ts'
import { EmployerInput } from '../employers/index.ts'

type Props = Readonly<{ form: Pick<FormInstance, 'setFieldValue'>; required: boolean }>

/** The employer's name; one that is known fills the block. */
export function EmployerField({ form, required }: Props) {
  const { t } = useTranslation()
  const label = t('fields.employer_name')
  const fill = (employer: KnownEmployer): void => {
    for (const [field, value] of Object.entries(blockOf(employer))) {
      if (value !== '') form.setFieldValue(['details', field], value)
    }
  }
  return (
    <Form.Item
      name={['details', 'employer_name']}
      label={required ? t('graduates.asked', { label }) : label}
    >
      <EmployerInput onPick={fill} />
    </Form.Item>
  )
}

const blockOf = (employer: KnownEmployer) => ({
  uscc: employer.uscc,
  employer_type: employer.employerType,
  industry: employer.industry,
  work_region: regionName(employer.region) ?? '',
  work_address: employer.address,
  employer_contact: employer.contactPerson,
  employer_phone: employer.contactPhone,
})

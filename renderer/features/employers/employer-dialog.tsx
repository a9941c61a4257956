import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Employer, EmployerEntry } from '#shared/schemas/employer.ts'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { RegionSelect } from '../../ui/region-select.tsx'
import styles from './employers.module.css'
import { useSaveEmployer } from './mutations.ts'

type Props = Readonly<{
  /** null = a new one */
  employer: Employer | null
  cohort: number
  keeping: Keeping
  onClose: () => void
}>

const NEW: EmployerEntry = {
  name: '',
  uscc: '',
  employerType: '',
  industry: '',
  region: '',
  address: '',
  contactPerson: '',
  contactPhone: '',
  note: '',
}

/** An employer of the register: added, or changed. */
export function EmployerDialog({ employer, cohort, keeping, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSaveEmployer()
  const { name, uscc, employerType, industry, region, ...rest } = employer ?? NEW
  const { address, contactPerson, contactPhone, note } = rest
  const submit = (values: EmployerEntry) =>
    save.mutate(
      { ...values, id: employer?.id ?? null, screen: 'vacancies' },
      {
        onSuccess: () => {
          void message.success(t('employers.saved', { name: values.name.trim() }))
          onClose()
        },
      },
    )
  return (
    <FormDialog<EmployerEntry>
      title={employer === null ? t('employers.add') : t('employers.editWhich', { name })}
      width={760}
      okText={t('common.save')}
      keeping={keeping}
      isBusy={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <Form.Item
          name="name"
          initialValue={name}
          label={t('employers.name')}
          rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
        >
          <Input autoFocus maxLength={200} />
        </Form.Item>
        <Form.Item name="uscc" initialValue={uscc} label={t('employers.uscc')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="employerType" initialValue={employerType} label={t('employers.type')}>
          <CodeSelect allowClear list="employer_type" cohort={cohort} />
        </Form.Item>
        <Form.Item name="industry" initialValue={industry} label={t('employers.industry')}>
          <CodeSelect allowClear list="industry" cohort={cohort} />
        </Form.Item>
        <Form.Item name="region" initialValue={region} label={t('employers.region')}>
          <RegionSelect />
        </Form.Item>
        <Form.Item name="address" initialValue={address} label={t('employers.address')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="contactPerson" initialValue={contactPerson} label={t('employers.person')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contactPhone" initialValue={contactPhone} label={t('employers.phone')}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="note" initialValue={note} label={t('employers.note')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
    </FormDialog>
  )
}

import { App, Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#shared/schemas/staff.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { useSaveStaff } from './mutations.ts'

type Props = Readonly<{
  /** null = somebody new */
  staff: Staff | null
  cohort: number
  onClose: () => void
}>
type Values = Pick<Staff, 'name' | 'title' | 'department' | 'role' | 'mobile'>

const NEW: Values = { name: '', title: '', department: '', role: '', mobile: '' }

/** Somebody who can be named as a helper: added, or changed. */
export function StaffDialog({ staff, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useSaveStaff()
  const given = staff ?? NEW
  const submit = (values: Values) =>
    save.mutate(
      { ...values, id: staff?.id ?? null },
      {
        onSuccess: () => {
          const name = values.name.trim()
          void message.success(t(staff === null ? 'staff.added' : 'staff.edited', { name }))
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={staff === null ? t('staff.addTitle') : t('staff.editWhom', { name: staff.name })}
      okText={t('common.save')}
      isBusy={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        initialValue={given.name}
        label={t('staff.name')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="title" initialValue={given.title} label={t('staff.title')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="department" initialValue={given.department} label={t('staff.department')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="role" initialValue={given.role} label={t('staff.role')}>
        <CodeSelect allowClear list="staff_role" cohort={cohort} />
      </Form.Item>
      <Form.Item name="mobile" initialValue={given.mobile} label={t('staff.mobile')}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  )
}

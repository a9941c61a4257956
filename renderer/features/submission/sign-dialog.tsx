import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { type AskedPeriod, usePickScan, useSign } from './queries.ts'

type Props = Readonly<{ period: AskedPeriod; onClose: () => void }>
type Values = Readonly<{ preparedBy: string; checkedBy: string; approvedBy: string }>
type Picked = Readonly<{ token: string; name: string }>

/** Who prepared, checked and approved, and the scan of the page that they signed. */
export function SignDialog({ period, onClose }: Props) {
  const { t } = useTranslation()
  const sign = useSign()
  const pick = usePickScan()
  const [scan, setScan] = useState<Picked | null>(null)
  const { signed } = period
  const required = [{ required: true, whitespace: true, message: t('accounts.required') }]
  return (
    <FormDialog<Values>
      title={t('submission.signTitle', { name: period.name })}
      hint={t('submission.signHint')}
      okText={t('submission.signed')}
      isBusy={sign.isPending}
      error={sign.error ?? pick.error}
      initialValues={signed}
      onOk={(names) =>
        sign.mutate(
          { ...names, periodId: period.id, scan: scan?.token ?? null },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="preparedBy" label={t('periods.preparedBy')} rules={required}>
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="checkedBy" label={t('periods.checkedBy')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="approvedBy" label={t('periods.approvedBy')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('submission.scan')} extra={t('submission.scanHint')}>
        <Button
          loading={pick.isPending}
          onClick={() => pick.mutate(undefined, { onSuccess: (file) => file && setScan(file) })}
        >
          {scan?.name ?? signed.scanName ?? t('submission.pickScan')}
        </Button>
      </Form.Item>
    </FormDialog>
  )
}

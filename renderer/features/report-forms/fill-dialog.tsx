import { useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormEntry, FormPeriod } from '#shared/schemas/form.ts'
import { useSavedNotice } from '../../lib/use-saved-notice.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { FillList } from './fill-list.tsx'
import { useFillForm } from './mutations.ts'
import { formQueries } from './queries.ts'

type Props = Readonly<{ form: FormEntry; period: FormPeriod; onClose: () => void }>
type Values = Readonly<{ partial?: boolean; open?: boolean; reason?: string }>

/** Every cell and what goes there, before the workbook is written. */
export function FillDialog({ form, period, onClose }: Props) {
  const { t } = useTranslation()
  const { data: preview, error } = useQuery(formQueries.preview(form.id, period))
  const [isOpen, setOpen] = useState(false)
  const [isPartial, setPartial] = useState(false)
  const fill = useFillForm()
  const saySaved = useSavedNotice()
  const findings = preview?.findings ?? []
  const submit = ({ reason }: Values) =>
    fill.mutate(
      {
        ...period,
        id: form.id,
        partial: isPartial,
        suggestedName: `${form.name} ${preview?.asOf ?? ''}.xlsx`,
        ...(isOpen && reason !== undefined ? { reason: reason.trim() } : {}),
      },
      {
        onSuccess: (written) => {
          if (written === null) return
          saySaved(written)
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={t('forms.fillTitle', { name: form.name })}
      okText={t('forms.fillOk')}
      width={720}
      isBusy={fill.isPending}
      isUnready={preview === undefined || (findings.length > 0 && !isPartial)}
      error={fill.error ?? error}
      onOk={submit}
      onClose={onClose}
    >
      {preview && <FillList preview={preview} />}
      {findings.length > 0 && (
        <Form.Item>
          <Checkbox checked={isPartial} onChange={(event) => setPartial(event.target.checked)}>
            {t('forms.partial', { count: findings.length })}
          </Checkbox>
        </Form.Item>
      )}
      {preview !== undefined && preview.withheld > 0 && (
        <Form.Item>
          <Checkbox checked={isOpen} onChange={(event) => setOpen(event.target.checked)}>
            {t('forms.withRestricted', { count: preview.withheld })}
          </Checkbox>
        </Form.Item>
      )}
      {isOpen && (
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={[{ required: true, whitespace: true, min: 2, message: t('reason.needed') }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('reason.example')} />
        </Form.Item>
      )}
    </FormDialog>
  )
}

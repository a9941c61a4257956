import { useMutation } from '@tanstack/react-query'
import { App, DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { Input as Asked } from '#shared/contract/index.ts'
import type { Finding } from '#shared/schemas/class.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'

type Props = Readonly<
  Pick<Finding, 'subject' | 'code'> & {
    name: string
    /** the one that holds now; of today it is changed, else a new one follows it */
    finding: Finding | undefined
    onClose: () => void
  }
>
type Values = Readonly<{
  found: string
  measure?: string
  responsible?: string
  reviewDate?: Dayjs | null
}>

/** What was found, what is done, who answers for it, when it is looked at again. */
export function FindingDialog({ subject, code, name, finding, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const save = useMutation({
    mutationFn: (written: Asked<'findings.save'>) => call('findings.save', written),
  })
  const isOfToday = finding?.writtenOn === today().format('YYYY-MM-DD')
  const submit = ({ found, measure = '', responsible = '', reviewDate }: Values) =>
    save.mutate(
      {
        id: isOfToday ? finding.id : null,
        subject,
        code,
        found,
        measure,
        responsible,
        reviewDate: reviewDate?.format('YYYY-MM-DD') ?? null,
        closedOn: null,
      },
      {
        onSuccess: () => {
          void message.success(t('classes.written', { name }))
          onClose()
        },
      },
    )
  const review = finding?.reviewDate ?? null
  return (
    <FormDialog<Values>
      title={t('classes.findingOf', { name })}
      hint={t('classes.findingHint')}
      okText={t('common.save')}
      isBusy={save.isPending}
      error={save.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="found"
        initialValue={finding?.found ?? ''}
        label={t('classes.found')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input.TextArea autoFocus rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item name="measure" initialValue={finding?.measure ?? ''} label={t('classes.measure')}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
      <Form.Item
        name="responsible"
        initialValue={finding?.responsible ?? ''}
        label={t('classes.responsible')}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="reviewDate"
        initialValue={review === null ? null : dayjs(review)}
        label={t('classes.reviewDate')}
      >
        <DatePicker />
      </Form.Item>
    </FormDialog>
  )
}

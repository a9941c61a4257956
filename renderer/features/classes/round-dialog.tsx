import { useMutation, useQuery } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { classQueries } from './queries.ts'

type Scope = 'ledger' | 'keyGroups' | 'unsurveyed' | 'everybody'
type Values = Readonly<{ name: string; startDate: Dayjs; scope: Scope; note?: string }>

const SCOPES: Readonly<
  Record<Scope, Readonly<{ inLedger: boolean | null; keyGroup: boolean | null }>>
> = {
  ledger: { inLedger: true, keyGroup: null },
  keyGroups: { inLedger: true, keyGroup: true },
  unsurveyed: { inLedger: true, keyGroup: null },
  everybody: { inLedger: null, keyGroup: null },
}

/** A new round; whom it asks is settled when it is opened. */
export function RoundDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { data: rounds } = useQuery(classQueries.rounds())
  const open = useMutation({
    mutationFn: async ({ name, startDate, scope, note = '' }: Values) => {
      const finding = scope === 'unsurveyed' ? ('unsurveyed' as const) : null
      const filter = { ...SCOPES[scope], finding }
      const { ids } = await call('graduates.ids', { filter, sort: [] })
      if (ids.length === 0) return null
      return call('surveys.open', {
        name,
        startDate: startDate.format('YYYY-MM-DD'),
        scope: t(`classes.scopes.${scope}`),
        note,
        ids,
      })
    },
  })
  const submit = (values: Values) =>
    open.mutate(values, {
      onSuccess: (opened) => {
        if (opened === null) {
          void message.warning(t('classes.nobodyInScope'))
          return
        }
        void message.success(t('classes.opened', { name: values.name }))
        onClose()
      },
    })
  return (
    <FormDialog<Values>
      title={t('classes.openRound')}
      hint={t('classes.roundHint')}
      okText={t('classes.start')}
      isBusy={open.isPending}
      error={open.error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        initialValue={t('classes.roundName', { number: (rounds?.length ?? 0) + 1 })}
        label={t('classes.round')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input autoFocus maxLength={60} />
      </Form.Item>
      <Form.Item name="startDate" initialValue={today()} label={t('classes.startDate')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
      <Form.Item name="scope" initialValue="ledger" label={t('classes.scope')}>
        <Select<Scope>
          options={[
            { value: 'ledger', label: t('classes.scopes.ledger') },
            { value: 'keyGroups', label: t('classes.scopes.keyGroups') },
            { value: 'unsurveyed', label: t('classes.scopes.unsurveyed') },
            { value: 'everybody', label: t('classes.scopes.everybody') },
          ]}
        />
      </Form.Item>
      <Form.Item name="note" label={t('classes.note')}>
        <Input maxLength={300} />
      </Form.Item>
    </FormDialog>
  )
}

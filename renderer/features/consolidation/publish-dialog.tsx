import { useQuery } from '@tanstack/react-query'
import { App, Checkbox, Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { usePublish } from './mutations.ts'
import { type BoardPeriod, consolidationQueries } from './queries.ts'

type Props = Readonly<{ periods: readonly BoardPeriod[]; onClose: () => void }>
type Values = Readonly<{ periodId: number; withRoster: boolean }>

/** Makes the period's file for every approved school; again after the period was changed. */
export function PublishDialog({ periods, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { data } = useQuery(consolidationQueries.schools())
  const [form] = Form.useForm<Values>()
  const publish = usePublish()
  const first = periods[0]
  const periodId = Form.useWatch('periodId', form) ?? first?.id
  const period = periods.find(({ id }) => id === periodId)
  const schools = data?.schools ?? []
  const approved = schools.filter(({ state }) => state === 'approved').length
  const others = schools.filter(({ state }) => state !== 'approved').map(({ name }) => name)
  const keep = (values: Values) =>
    publish.mutate(values, {
      onSuccess: ({ schools: count }) => {
        void message.success(t('centre.published', { name: period?.name ?? '', count }))
        onClose()
      },
    })
  return (
    <FormDialog<Values>
      form={form}
      title={t('centre.publish')}
      hint={t('centre.publishHint')}
      okText={t('centre.publishTo', { count: approved })}
      isBusy={publish.isPending}
      isUnready={approved === 0}
      error={publish.error}
      onOk={keep}
      onClose={onClose}
    >
      <Form.Item name="periodId" initialValue={first?.id} label={t('centre.period')}>
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={periods.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      {period && (
        <p>
          {t('periods.days', { from: period.dateFrom, to: period.dateTo })}
          {period.deadline !== null && t('centre.untilDay', { day: period.deadline })}
        </p>
      )}
      <Form.Item name="withRoster" valuePropName="checked" initialValue={false}>
        <Checkbox>{t('centre.withRoster')}</Checkbox>
      </Form.Item>
      {others.length > 0 && (
        <p>{t('centre.notTo', { count: others.length, names: others.join(t('centre.comma')) })}</p>
      )}
    </FormDialog>
  )
}

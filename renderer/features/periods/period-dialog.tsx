import { DatePicker, Form, Input } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useTranslation } from 'react-i18next'
import { periodOf, REGULAR_PERIODS } from '#shared/domain/period/index.ts'
import { REPORTED } from '#shared/domain/submission/check.ts'
import type { Period } from '#shared/schemas/period.ts'
import type { ReportId } from '#shared/schemas/report.ts'
import { today } from '../../lib/today.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ReportBoxes } from '../../ui/report-boxes.tsx'
import { type KnownPeriod, useSavePeriod } from './queries.ts'

type Props = Readonly<{
  /** null = a new one */
  period: KnownPeriod | null
  cohort: number
  onClose: () => void
}>
type Values = Readonly<{
  kind: Period['kind']
  name: string
  dateFrom: Dayjs
  dateTo: Dayjs
  deadline: Dayjs | null
  note: string
  tables: ReportId[]
}>

const DAY = 'YYYY-MM-DD'

/** A reporting period: the kind gives its days, which can be changed. */
export function PeriodDialog({ period, cohort, onClose }: Props) {
  const { t } = useTranslation()
  const [form] = Form.useForm<Values>()
  const save = useSavePeriod()
  const given = valuesOf(period)
  const spanOf = (kind: string) => {
    const regular = REGULAR_PERIODS.find((one) => one === kind)
    if (regular === undefined) return
    const { from, to } = periodOf(regular, today().format(DAY))
    form.setFieldsValue({ dateFrom: dayjs(from), dateTo: dayjs(to) })
  }
  const required = [{ required: true, message: t('accounts.required') }]
  return (
    <FormDialog<Values>
      form={form}
      title={period === null ? t('periods.add') : t('periods.editWhich', { name: period.name })}
      okText={t('common.save')}
      isBusy={save.isPending}
      error={save.error}
      onOk={({ kind, name, dateFrom, dateTo, deadline, note, tables }) =>
        save.mutate(
          {
            ...{ id: period?.id ?? null, kind, name, note, tables },
            ...{ dateFrom: dateFrom.format(DAY), dateTo: dateTo.format(DAY) },
            deadline: deadline?.format(DAY) ?? null,
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="kind" initialValue={given.kind} label={t('periods.kind')} rules={required}>
        <CodeSelect autoFocus list="period_kind" cohort={cohort} onChange={spanOf} />
      </Form.Item>
      <Form.Item
        name="name"
        initialValue={given.name}
        label={t('periods.name')}
        rules={[{ required: true, whitespace: true, message: t('accounts.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="dateFrom"
        initialValue={given.dateFrom}
        label={t('periods.from')}
        rules={required}
      >
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="dateTo" initialValue={given.dateTo} label={t('periods.to')} rules={required}>
        <DatePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="deadline" initialValue={given.deadline} label={t('periods.deadline')}>
        <DatePicker />
      </Form.Item>
      <Form.Item name="note" initialValue={given.note} label={t('periods.note')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="tables"
        initialValue={given.tables}
        label={t('periods.tables')}
        rules={[{ required: true, type: 'array', min: 1, message: t('reports.chooseOne') }]}
      >
        <ReportBoxes />
      </Form.Item>
    </FormDialog>
  )
}

function valuesOf(period: KnownPeriod | null): Values {
  if (period === null) {
    const { from, to } = periodOf('W', today().format(DAY))
    const span = { dateFrom: dayjs(from), dateTo: dayjs(to) }
    return { kind: 'W', name: '', note: '', deadline: null, tables: [...REPORTED], ...span }
  }
  const { kind, name, note, dateFrom, dateTo, deadline, tables } = period
  return {
    ...{ kind, name, note, dateFrom: dayjs(dateFrom), dateTo: dayjs(dateTo) },
    deadline: deadline === null ? null : dayjs(deadline),
    tables: tables.length === 0 ? [...REPORTED] : tables,
  }
}

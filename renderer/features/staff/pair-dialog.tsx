import { useQuery } from '@tanstack/react-query'
import { App, DatePicker, Form, Select } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Staff } from '#shared/schemas/staff.ts'
import { today } from '../../lib/today.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { usePairMany } from './mutations.ts'
import { ProposalTable } from './proposal-table.tsx'
import { staffQueries } from './queries.ts'

type Props = Readonly<{
  /** whose people are handed over; null = those who have nobody */
  of: Staff | null
  staff: readonly Staff[]
  onClose: () => void
}>
type Values = Readonly<{ day: Dayjs }>

/** Helpers for many at once: spread evenly, each to be changed before it is kept. */
export function PairDialog({ of, staff, onClose }: Props) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const others = staff.filter(({ id }) => id !== of?.id)
  const [among, setAmong] = useState<readonly number[] | null>(null)
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map())
  const { data, error } = useQuery(staffQueries.proposal(of?.id ?? null, among))
  const pair = usePairMany()
  const pairs = (data?.pairs ?? []).map((one) => ({
    ...one,
    staffId: chosen.get(one.graduateId) ?? one.staffId,
  }))
  const submit = ({ day }: Values) =>
    pair.mutate(
      { pairs, day: day.format('YYYY-MM-DD'), screen: 'staff' },
      {
        onSuccess: ({ paired }) => {
          void message.success(t('staff.paired', { count: paired }))
          onClose()
        },
      },
    )
  return (
    <FormDialog<Values>
      title={of === null ? t('staff.spreadTitle') : t('staff.handOverTitle', { name: of.label })}
      hint={t(of === null ? 'staff.spreadHint' : 'staff.handOverHint')}
      okText={t('staff.pairAll', { count: pairs.length })}
      isBusy={pair.isPending}
      isUnready={pairs.length === 0}
      error={pair.error ?? error}
      onOk={submit}
      onClose={onClose}
    >
      <Form.Item label={t('staff.among')}>
        <Select
          autoFocus
          aria-label={t('staff.among')}
          mode="multiple"
          optionFilterProp="label"
          placeholder={t('staff.amongAll')}
          options={others.map(({ id, label, load }) => ({
            value: id,
            label: t('staff.withLoad', { name: label, count: load }),
          }))}
          onChange={(ids: number[]) => {
            setAmong(ids.length === 0 ? null : ids)
            setChosen(new Map())
          }}
        />
      </Form.Item>
      <Form.Item name="day" initialValue={today()} label={t('staff.from')}>
        <DatePicker allowClear={false} maxDate={today()} />
      </Form.Item>
      <ProposalTable
        people={data?.people ?? []}
        pairs={pairs}
        staff={others}
        onChoose={(graduateId, staffId) => setChosen(new Map(chosen).set(graduateId, staffId))}
      />
    </FormDialog>
  )
}

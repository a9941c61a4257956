import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { QUESTION_LENGTH } from '#shared/domain/question/index.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { accountQueries } from '../accounts/index.ts'
import { questionQueries, useAskQuestion } from './queries.ts'

type Props = Readonly<{
  report: string
  /** names of its rows */
  rows: readonly string[]
}>

/** The centre asks a school about a table, or a row of it. */
export function AskTable(props: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { data: ledger } = useQuery(accountQueries.status())
  if (ledger?.role !== 'central') return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('questions.ask')}</Button>
      {isOpen && <AskDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

type Values = Readonly<{ schoolId: number; rowKey: string; asked: string }>

/** What a package can carry of a row's name. */
const LONGEST_ROW = 60

function AskDialog({ report, rows, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const { data, error } = useQuery(questionQueries.schools())
  const ask = useAskQuestion()
  const keep = (values: Values): void =>
    ask.mutate(
      { ...values, graduateId: null, field: '', report },
      {
        onSuccess: () => {
          void message.success(t('questions.kept.ask'))
          onClose()
        },
      },
    )
  const names = [...new Set(rows.map((row) => row.slice(0, LONGEST_ROW)))]
  return (
    <FormDialog<Values>
      title={t(`reports.name.${report}` as 'reports.name.R1')}
      hint={t('questions.hint.ask')}
      okText={t('questions.keep.ask')}
      isBusy={ask.isPending}
      isUnready={data === undefined}
      initialValues={{ rowKey: '' }}
      error={error ?? ask.error}
      onOk={keep}
      onClose={onClose}
    >
      <Form.Item
        name="schoolId"
        label={t('questions.school')}
        rules={[{ required: true, message: t('questions.schoolNeeded') }]}
      >
        <Select<number>
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          options={(data?.schools ?? [])
            .filter(({ state }) => state === 'approved')
            .map(({ schoolId, name }) => ({ value: schoolId, label: name }))}
          notFoundContent={t('questions.noSchool')}
        />
      </Form.Item>
      <Form.Item name="rowKey" label={t('questions.row')}>
        <Select<string>
          options={[
            { value: '', label: t('questions.wholeTable') },
            ...names.map((name) => ({ value: name, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item
        name="asked"
        label={t('questions.label.ask')}
        rules={[{ required: true, whitespace: true, message: t('questions.needed.ask') }]}
      >
        <Input.TextArea rows={3} maxLength={QUESTION_LENGTH} showCount />
      </Form.Item>
    </FormDialog>
  )
}

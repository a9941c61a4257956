import { App, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Keeping } from '../../lib/use-kept-open.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import styles from './activities.module.css'
import { type RegisterField, RegisterInput } from './register-input.tsx'

export type RegisterValue = string | number | boolean | readonly number[] | readonly string[] | null
export type RegisterRow = Readonly<Record<string, RegisterValue>>

type Props<Row extends RegisterRow> = Readonly<{
  title: string
  okText?: string
  hint?: string
  fields: readonly RegisterField[]
  row: Row
  cohort: number
  /** answers with what was kept, in words; a failure stays in the dialog */
  keep: (row: Row) => Promise<string>
  keeping?: Keeping
  onClose: () => void
}>

// As many characters as half the dialog shows.
const SHORT = 60

/** A row of a register, field by field; days are texts outside. */
export function RegisterDialog<Row extends RegisterRow>(props: Props<Row>) {
  const { title, okText, hint, fields, row, cohort, keep, onClose } = props
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const submit = async (values: Record<string, RegisterValue | Dayjs | undefined>) => {
    setBusy(true)
    try {
      // The fields give their keys the values of the row's own kinds.
      const typed = { ...row, ...Object.fromEntries(fields.map(toValue(values))) } as Row
      void message.success(await keep(typed))
      onClose()
    } catch (cause) {
      setError(cause)
      setBusy(false)
    }
  }
  return (
    <FormDialog<Record<string, RegisterValue | Dayjs | undefined>>
      title={title}
      okText={okText ?? t('common.save')}
      {...(hint === undefined ? {} : { hint })}
      {...(props.keeping === undefined ? {} : { keeping: props.keeping })}
      isBusy={isBusy}
      error={error}
      onOk={(values) => void submit(values)}
      onClose={onClose}
    >
      <div className={styles.fields}>
        {fields.map((field, index) => (
          <Form.Item
            className={isWhole(field) ? (styles.whole ?? '') : ''}
            key={field.key}
            name={field.key}
            label={field.label}
            initialValue={toInput(field, row[field.key] ?? null)}
            rules={
              field.isRequired === true ? [{ required: true, message: t('accounts.required') }] : []
            }
          >
            <RegisterInput field={field} cohort={cohort} autoFocus={index === 0} />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  )
}

/** What needs the width of the dialog; the others stand two in a line. */
const isWhole = (field: RegisterField): boolean =>
  field.kind === 'text'
    ? field.most > SHORT
    : field.kind === 'long' || field.kind === 'people' || field.kind === 'classes'

function toInput(field: RegisterField, value: RegisterValue): RegisterValue | Dayjs {
  if (field.kind === 'day') return typeof value === 'string' && value !== '' ? dayjs(value) : null
  return value
}

const toValue =
  (values: Readonly<Record<string, RegisterValue | Dayjs | undefined>>) =>
  (field: RegisterField): readonly [string, RegisterValue] => {
    const value = values[field.key] ?? null
    if (dayjs.isDayjs(value)) return [field.key, value.format('YYYY-MM-DD')]
    if (field.kind === 'text' || field.kind === 'long' || field.kind === 'code') {
      return [field.key, String(value ?? '').trim()]
    }
    return [field.key, value]
  }

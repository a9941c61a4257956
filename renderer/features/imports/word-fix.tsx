import { Button, DatePicker, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importField } from '#shared/domain/import/known-headers.ts'
import type { ImportCause } from '#shared/schemas/import.ts'
import { CodeSelect } from '../../ui/code-select.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { RegionSelect } from '../../ui/region-select.tsx'
import styles from './causes.module.css'
import { type Change, withFix } from './choices.ts'

type Props = Readonly<{
  cause: ImportCause
  field: string
  cohort: number
  onChoose: (change: Change) => void
}>

/** One word for all its lines: the nearest values, any other of the list, or nothing for a reason. */
export function WordFix({ cause, field, cohort, onChoose }: Props) {
  const { t } = useTranslation()
  const [isIgnoring, setIgnoring] = useState(false)
  const { raw, proposals } = cause
  const settle = (value: string | null, reason = ''): void =>
    onChoose(withFix({ field, raw, value, reason }))
  return (
    <>
      <div className={styles.acts}>
        {proposals.map(({ value, label, evidence }) => (
          <Button key={value} size="small" title={evidence} onClick={() => settle(value)}>
            {label}
          </Button>
        ))}
        <ValuePicker
          {...{ field, cohort, raw }}
          onValue={(value) => value !== '' && settle(value)}
        />
        <Button size="small" type="text" onClick={() => setIgnoring(true)}>
          {t('imports.ignore')}
        </Button>
      </div>
      {isIgnoring && (
        <ReasonDialog
          title={t('imports.ignoreTitle', { raw })}
          hint={t('imports.ignoreHint', { count: cause.count, column: cause.column, raw })}
          okText={t('imports.ignoreIt')}
          example={t('imports.ignoreExample')}
          isBusy={false}
          error={null}
          onOk={({ reason }) => {
            setIgnoring(false)
            settle(null, reason)
          }}
          onClose={() => setIgnoring(false)}
        />
      )}
    </>
  )
}

type PickerProps = Readonly<{
  field: string
  cohort: number
  raw: string
  onValue: (value: string) => void
}>

/** Any value that the field takes. */
function ValuePicker({ field, cohort, raw, onValue }: PickerProps) {
  const { t } = useTranslation()
  const shape = importField(field)
  const common = {
    size: 'small',
    className: styles.picker ?? '',
    'aria-label': t('imports.meaning', { raw }),
    placeholder: t('imports.chooseMeaning'),
  } as const
  switch (shape?.type) {
    case 'code':
    case 'codes':
      return shape.list === null ? null : (
        <CodeSelect {...common} {...{ cohort }} list={shape.list} onChange={onValue} />
      )
    case 'region':
    case 'regions':
      return <RegionSelect {...common} onChange={onValue} />
    case 'date':
      return (
        <DatePicker
          {...common}
          onChange={(day) => day !== null && onValue(day.format('YYYY-MM-DD'))}
        />
      )
    case undefined:
      return <Select {...common} disabled />
    default:
      return <TypedValue {...common} onValue={onValue} />
  }
}

type TypedProps = Readonly<{
  size: 'small'
  className: string
  'aria-label': string
  placeholder: string
  onValue: (value: string) => void
}>

function TypedValue({ onValue, ...rest }: TypedProps) {
  const [text, setText] = useState('')
  const take = () => text.trim() !== '' && onValue(text.trim())
  return (
    <Input
      {...rest}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onPressEnter={take}
    />
  )
}

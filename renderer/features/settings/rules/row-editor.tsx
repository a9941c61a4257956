import { Button, Checkbox, DatePicker, Form, Input, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import { CodeSelect } from '../../../ui/code-select.tsx'
import { CODES, isSingle, type RowRule, RULE_COLUMNS, type RuleColumn } from './rule-rows.ts'
import styles from './rules.module.css'

type Props = Readonly<{ name: RowRule; cohort: number }>

/** The lines of a rule: changed, added, taken away. */
export function RowEditor({ name, cohort }: Props) {
  const { t } = useTranslation()
  const columns = RULE_COLUMNS[name]
  const single = isSingle(name)
  return (
    <Form.List name="rows">
      {(rows, { add, remove }) => (
        <div className={styles.rows}>
          {rows.length === 0 && <p className={styles.muted}>{t('rules.noRows')}</p>}
          {rows.map((row, index) => (
            <div key={row.key} className={single ? styles.single : styles.row}>
              {columns.map((column) => (
                <RuleCell key={column.key} {...{ name, column, cohort }} at={row.name} />
              ))}
              {!single && (
                <Button
                  aria-label={t('rules.removeRow', { row: index + 1 })}
                  onClick={() => remove(row.name)}
                >
                  {t('rules.remove')}
                </Button>
              )}
            </div>
          ))}
          {!single && <Button onClick={() => add({})}>{t('rules.addRow')}</Button>}
        </div>
      )}
    </Form.List>
  )
}

type CellProps = Props & Readonly<{ column: RuleColumn; at: number }>

function RuleCell({ name, column, cohort, at }: CellProps) {
  const { t } = useTranslation()
  const label = t(`rules.column.${column.key}`)
  const isRequired = column.kind !== 'flag' && !('optional' in column && column.optional)
  const rules = [
    ...(isRequired ? [{ required: true, message: t('accounts.required') }] : []),
    ...('codes' in column && column.codes
      ? [{ pattern: CODES[column.codes], message: t(`rules.pattern.${column.codes}`) }]
      : []),
  ]
  return (
    <Form.Item
      name={[at, column.key]}
      {...(isSingle(name) ? { label } : {})}
      rules={rules}
      className={
        (column.kind === 'text' && column.key !== 'code' ? styles.wide : styles.cell) ?? ''
      }
      {...(column.kind === 'flag' ? { valuePropName: 'checked' } : {})}
    >
      {inputOf(column, cohort, label)}
    </Form.Item>
  )
}

function inputOf(column: RuleColumn, cohort: number, label: string) {
  const named = { 'aria-label': label, placeholder: label }
  switch (column.kind) {
    case 'code':
      return (
        <CodeSelect
          {...named}
          allowClear={column.optional === true}
          list={column.list}
          cohort={cohort}
        />
      )
    case 'text':
      return <Input {...named} maxLength={500} />
    case 'number':
      return <InputNumber {...named} min={column.min} max={column.max} precision={0} />
    case 'day':
      return <DatePicker {...named} allowClear={false} />
    case 'flag':
      return <Checkbox>{label}</Checkbox>
  }
}

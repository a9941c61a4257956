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
          {rows.length > 0 && !single && (
            <div className={styles.head} aria-hidden>
              {columns.map((column) => (
                <span key={column.key} className={widthOf(column)}>
                  {column.kind !== 'flag' && t(`rules.column.${column.key}`)}
                </span>
              ))}
            </div>
          )}
          {rows.map((row, index) => (
            <div key={row.key} className={single ? styles.single : styles.row}>
              {columns.map((column, at) => (
                <RuleCell
                  key={column.key}
                  {...{ name, column, cohort }}
                  at={row.name}
                  isFirst={index === 0 && at === 0}
                />
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
          {!single && (
            <Button autoFocus={rows.length === 0} onClick={() => add({})}>
              {t('rules.addRow')}
            </Button>
          )}
        </div>
      )}
    </Form.List>
  )
}

type CellProps = Props & Readonly<{ column: RuleColumn; at: number; isFirst: boolean }>

function RuleCell({ name, column, cohort, at, isFirst }: CellProps) {
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
      className={widthOf(column)}
      {...(column.kind === 'flag' ? { valuePropName: 'checked' } : {})}
    >
      {inputOf(column, cohort, { label, isFirst })}
    </Form.Item>
  )
}

function widthOf({ kind, key }: RuleColumn): string {
  if (kind === 'code') return styles.cell ?? ''
  return (kind === 'text' && key !== 'code' ? styles.wide : styles.narrow) ?? ''
}

type Named = Readonly<{ label: string; isFirst: boolean }>

function inputOf(column: RuleColumn, cohort: number, { label, isFirst }: Named) {
  const named = { 'aria-label': label, placeholder: label, autoFocus: isFirst }
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

import { Button, InputNumber, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { GROUP_RULE_FIELDS } from '#shared/domain/key-groups/rule-fields.ts'
import { CodesSelect } from '../../../ui/code-select.tsx'
import {
  LINE_JOINS,
  type Line,
  type Lines,
  OPERATORS,
  QUESTIONS,
  withLine,
} from './condition-lines.ts'
import styles from './rules.module.css'

type Props = Readonly<{
  /** names the group for screen readers */
  label: string
  lines: Lines
  cohort: number
  onChange: (lines: Lines) => void
  /** only where there are several groups */
  onRemove?: () => void
}>

/** 字段 · 是/不是/以…开头/为空 · 值: all of the lines, any, or none. */
export function LinesEditor({ label, lines: { join, lines }, cohort, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const put = (at: number, line: Line) => onChange({ join, lines: lines.with(at, line) })
  return (
    <>
      {(lines.length > 1 || join === 'none' || onRemove) && (
        <Segmented
          aria-label={label}
          value={join}
          options={LINE_JOINS.map((value) => ({ value, label: t(`rules.${value}`) }))}
          onChange={(value) => onChange({ join: value, lines })}
        />
      )}
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name but its place
        <div key={at} className={styles.row}>
          <LineEditor line={line} cohort={cohort} onChange={(next) => put(at, next)} />
          {lines.length > 1 && (
            <Button
              aria-label={t('rules.removeRow', { row: at + 1 })}
              onClick={() => onChange({ join, lines: lines.toSpliced(at, 1) })}
            >
              {t('rules.remove')}
            </Button>
          )}
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => onChange(withLine({ join, lines }))}>
          {t('rules.addCondition')}
        </Button>
        {onRemove && <Button onClick={onRemove}>{t('rules.removeLines')}</Button>}
      </div>
    </>
  )
}

type LineProps = Readonly<{ line: Line; cohort: number; onChange: (line: Line) => void }>

function LineEditor({ line, cohort, onChange }: LineProps) {
  const { t } = useTranslation()
  const isSpecial = QUESTIONS.some((question) => question === line.question)
  const questions = [
    ...GROUP_RULE_FIELDS.map((value) => ({ value, label: t(`fields.${value}`) })),
    ...QUESTIONS.map((value) => ({ value, label: t(`rules.question.${value}`) })),
  ]
  return (
    <>
      <Select
        className={styles.question ?? ''}
        aria-label={t('rules.field')}
        showSearch={{ optionFilterProp: 'label' }}
        value={line.question}
        options={questions}
        onChange={(question) => onChange({ question, operator: 'is', values: [] })}
      />
      {!isSpecial && (
        <Select
          className={styles.operator ?? ''}
          aria-label={t('rules.operator')}
          value={line.operator}
          options={OPERATORS.map((value) => ({ value, label: t(`rules.operators.${value}`) }))}
          onChange={(operator) => onChange({ ...line, operator })}
        />
      )}
      <LineValues {...{ line, cohort, onChange }} />
    </>
  )
}

const BITS = ['1', '2', '4'] as const

function LineValues({ line, cohort, onChange }: LineProps) {
  const { t } = useTranslation()
  const { question, operator, values } = line
  const put = (next: readonly string[]) => onChange({ ...line, values: next })
  const common = { 'aria-label': t('rules.value'), className: styles.wide ?? '' }
  if (operator === 'empty' || operator === 'filled') return null
  if (question === 'unlandedMonths') {
    const [months = ''] = values
    return (
      <InputNumber
        {...common}
        min={1}
        max={60}
        precision={0}
        value={months === '' ? null : Number(months)}
        onChange={(value) => put(value === null ? [] : [String(value)])}
      />
    )
  }
  if (question === 'bit') {
    const options = BITS.map((value) => ({ value, label: t(`rules.bit.${value}`) }))
    return (
      <Select
        {...common}
        value={values[0] ?? null}
        options={options}
        onChange={(value) => put([value])}
      />
    )
  }
  const list = question === 'planned' ? 'willingness' : fieldByKey(question)?.list
  const isCoded = list && (question === 'planned' || operator === 'is' || operator === 'isNot')
  return isCoded ? (
    <div className={styles.wide}>
      <CodesSelect
        {...common}
        className={styles.whole ?? ''}
        {...{ list, cohort }}
        value={[...values]}
        onChange={put}
      />
    </div>
  ) : (
    <Select
      {...common}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={[',', '，', '、', ' ']}
      placeholder={t('rules.typeValues')}
      value={[...values]}
      onChange={put}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Button, InputNumber, Segmented, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { fieldByKey } from '#shared/domain/fields/index.ts'
import { GROUP_RULE_FIELDS } from '#shared/domain/key-groups/rule-fields.ts'
import { CodesSelect } from '../../../ui/code-select.tsx'
import {
  conditionOf,
  type Line,
  type Lines,
  NEW_LINE,
  OPERATORS,
  QUESTIONS,
} from './condition-lines.ts'
import { ruleQueries } from './queries.ts'
import styles from './rules.module.css'

type Props = Readonly<{ lines: Lines; cohort: number; onChange: (lines: Lines) => void }>

/** 字段 · 是/不是/以…开头/为空 · 值, all or any of them; with whom it would hold today. */
export function ConditionEditor({ lines: { join, lines }, cohort, onChange }: Props) {
  const { t } = useTranslation()
  const put = (at: number, line: Line) => onChange({ join, lines: lines.with(at, line) })
  return (
    <div className={styles.condition}>
      {lines.length > 1 && (
        <Segmented
          value={join}
          options={[
            { value: 'all', label: t('rules.all') },
            { value: 'any', label: t('rules.any') },
          ]}
          onChange={(value) => onChange({ join: value === 'any' ? 'any' : 'all', lines })}
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
        <Button onClick={() => onChange({ join, lines: [...lines, NEW_LINE] })}>
          {t('rules.addCondition')}
        </Button>
        <Held lines={{ join, lines }} />
      </div>
    </div>
  )
}

function Held({ lines }: Readonly<{ lines: Lines }>) {
  const { t } = useTranslation()
  const when = conditionOf(lines)
  const { data } = useQuery(ruleQueries.tried(when))
  return (
    <span role="status" className={styles.muted}>
      {when === null ? t('rules.incomplete') : data ? t('rules.holds', data) : ''}
    </span>
  )
}

type LineProps = Readonly<{ line: Line; cohort: number; onChange: (line: Line) => void }>

function LineEditor({ line, cohort, onChange }: LineProps) {
  const { t } = useTranslation()
  const isSpecial = QUESTIONS.some((question) => question === line.question)
  const questions = [
    ...GROUP_RULE_FIELDS.map((value) => ({ value, label: fieldByKey(value)?.header ?? value })),
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
    <CodesSelect {...common} list={list} cohort={cohort} value={[...values]} onChange={put} />
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

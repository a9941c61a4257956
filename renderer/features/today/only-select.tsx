import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { Output } from '#shared/contract/index.ts'
import { useLang } from '../../lib/use-lang.ts'
import { EVERYBODY, type Only } from './queries.ts'
import styles from './today.module.css'

type Props = Readonly<{
  view: Output<'today.view'>
  cohort: number
  only: Only
  onChange: (only: Only) => void
}>

const ALL = ''
const CLASS = 'class:'
const GROUP = 'group:'

/** Everybody, or those of one class or one key group, with how many there are of each. */
export function OnlySelect({ view, cohort, only, onChange }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const options = (prefix: string, list: 'willingness' | 'group', tally: typeof view.classes) =>
    tally.map(({ code, count }) => ({
      value: `${prefix}${code}`,
      label: t('today.onlyOf', { name: codeName(list, code, cohort, lang), count }),
    }))
  return (
    <Select<string>
      className={styles.only ?? ''}
      aria-label={t('today.only')}
      value={choiceOf(only)}
      options={[
        { value: ALL, label: t('today.everybody') },
        { label: t('today.byClass'), options: options(CLASS, 'willingness', view.classes) },
        { label: t('today.byGroup'), options: options(GROUP, 'group', view.keyGroups) },
      ].filter((one) => !('options' in one) || one.options.length > 0)}
      onChange={(value) => onChange(onlyOf(value))}
    />
  )
}

function choiceOf({ willingness, keyGroup }: Only): string {
  if (willingness !== null) return `${CLASS}${willingness}`
  return keyGroup === null ? ALL : `${GROUP}${keyGroup}`
}

function onlyOf(value: string): Only {
  if (value.startsWith(CLASS)) return { ...EVERYBODY, willingness: value.slice(CLASS.length) }
  return value.startsWith(GROUP) ? { ...EVERYBODY, keyGroup: value.slice(GROUP.length) } : EVERYBODY
}

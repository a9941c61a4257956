import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { conditionOf, GROUP_JOINS, type Groups, type Lines, NEW_LINES } from './condition-lines.ts'
import { LinesEditor } from './lines-editor.tsx'
import { ruleQueries } from './queries.ts'
import styles from './rules.module.css'

type Props = Readonly<{ groups: Groups; cohort: number; onChange: (groups: Groups) => void }>

/** Groups of lines, one at first; with whom the whole would hold today. */
export function ConditionEditor({ groups: { join, groups }, cohort, onChange }: Props) {
  const { t } = useTranslation()
  const isOne = groups.length === 1
  const put = (at: number, lines: Lines) => onChange({ join, groups: groups.with(at, lines) })
  return (
    <div className={styles.condition}>
      {!isOne && (
        <Segmented
          aria-label={t('rules.joinGroups')}
          value={join}
          options={GROUP_JOINS.map((value) => ({ value, label: t(`rules.groups.${value}`) }))}
          onChange={(value) => onChange({ join: value, groups })}
        />
      )}
      {groups.map((lines, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group of lines has no name but its place
        <div key={at} className={isOne ? styles.condition : styles.lines}>
          <LinesEditor
            {...{ lines, cohort }}
            label={t('rules.groupOfLines', { number: at + 1 })}
            onChange={(next) => put(at, next)}
            {...(!isOne && {
              onRemove: () => onChange({ join, groups: groups.toSpliced(at, 1) }),
            })}
          />
        </div>
      ))}
      <div className={styles.row}>
        <Button onClick={() => onChange({ join, groups: [...groups, NEW_LINES] })}>
          {t('rules.addLines')}
        </Button>
        <Held groups={{ join, groups }} />
      </div>
    </div>
  )
}

function Held({ groups }: Readonly<{ groups: Groups }>) {
  const { t } = useTranslation()
  const when = conditionOf(groups)
  const { data } = useQuery(ruleQueries.tried(when))
  return (
    <span role="status" className={styles.muted}>
      {when === null ? t('rules.incomplete') : data ? t('rules.holds', data) : ''}
    </span>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import type { GroupRule } from '#shared/schemas/group-rule.ts'
import { conditionText } from '#shared/text/group-rules.ts'
import { useLang } from '../../../lib/use-lang.ts'
import { CodeSelect } from '../../../ui/code-select.tsx'
import { ConditionEditor } from './condition-editor.tsx'
import { conditionOf, type Groups, groupsOf, NEW_GROUPS } from './condition-lines.ts'
import styles from './rules.module.css'

type Props = Readonly<{
  cohort: number
  /** one of them is open: the whole is not complete */
  onEditing: (isOpen: boolean) => void
  /** given by the form */
  value?: readonly GroupRule[]
  onChange?: (rules: readonly GroupRule[]) => void
}>
type Edited = Readonly<{ group: string; groups: Groups }>

/** Which groups are decided by a rule, each in words, and one of them at a time to be changed. */
export function GroupRulesEditor({ cohort, onEditing, value = [], onChange }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const [edited, setState] = useState<Edited | null>(null)
  const setEdited = (next: Edited | null) => {
    setState(next)
    onEditing(next !== null)
  }
  const when = edited === null ? null : conditionOf(edited.groups)
  const take = () => {
    if (edited === null || when === null || edited.group === '') return
    const others = value.filter(({ group }) => group !== edited.group)
    const rules = [...others, { group: edited.group, when }]
    onChange?.(rules.toSorted((a, b) => (a.group < b.group ? -1 : 1)))
    setEdited(null)
  }
  if (edited !== null) {
    return (
      <div className={styles.rows}>
        <CodeSelect
          autoFocus
          aria-label={t('rules.group')}
          placeholder={t('rules.group')}
          list="group"
          cohort={cohort}
          value={edited.group}
          onChange={(group) => setEdited({ ...edited, group })}
        />
        <ConditionEditor
          groups={edited.groups}
          cohort={cohort}
          onChange={(groups) => setEdited({ ...edited, groups })}
        />
        <div className={styles.row}>
          <Button
            type="primary"
            ghost
            disabled={when === null || edited.group === ''}
            onClick={take}
          >
            {t('rules.takeOver')}
          </Button>
          <Button onClick={() => setEdited(null)}>{t('rules.leave')}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.rows}>
      {value.map(({ group, when: condition }, index) => {
        const name = codeName('group', group, cohort, lang)
        const groups = groupsOf(condition)
        return (
          <div key={group} className={styles.row}>
            <span className={styles.group}>{name}</span>
            <span className={styles.wide}>
              {conditionText(condition, { cohort, lang, fieldName: (key) => t(`fields.${key}`) })}
              {groups === null && <span className={styles.muted}>{t('rules.deeper')}</span>}
            </span>
            {groups !== null && (
              <Button
                autoFocus={index === 0}
                aria-label={t('rules.editWhich', { name })}
                onClick={() => setEdited({ group, groups })}
              >
                {t('rules.edit')}
              </Button>
            )}
            <Button
              aria-label={t('rules.removeWhich', { name })}
              onClick={() => onChange?.(value.filter((rule) => rule.group !== group))}
            >
              {t('rules.remove')}
            </Button>
          </div>
        )
      })}
      <Button onClick={() => setEdited({ group: '', groups: NEW_GROUPS })}>
        {t('rules.addGroup')}
      </Button>
    </div>
  )
}

import { LockOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { codeName } from '#shared/codes/index.ts'
import { conditionText } from '#shared/text/group-rules.ts'
import { today } from '../../lib/today.ts'
import { useLang } from '../../lib/use-lang.ts'
import styles from './key-groups.module.css'
import { keyGroupQueries } from './queries.ts'

type Props = Readonly<{ id: number; cohort: number; onOut: (group: string) => void }>
type Spell = Readonly<{ from: string | null; to: string | null }>

/** What a person is in today: by a list or a hand, which can be ended; by a rule, which says why. */
export function PresentGroups({ id, cohort, onOut }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data } = useQuery(keyGroupQueries.of(id))
  if (!data) return null
  const now = today().format('YYYY-MM-DD')
  const isNow = ({ from, to }: Spell) => (from ?? '') <= now && (to === null || now < to)
  const [set, derived] = [data.set.filter(isNow), data.derived.filter(isNow)]
  if (set.length + derived.length === 0) {
    return <p className={styles.muted}>{t('keyGroups.none')}</p>
  }
  const name = (group: string) => codeName('group', group, cohort, lang)
  return (
    <ul className={styles.list} aria-label={t('keyGroups.present')}>
      {set.map(({ group, basis, from }) => (
        <li key={group} className={styles.entry}>
          <span className={styles.name}>{name(group)}</span>
          <span className={styles.why}>
            {[from === null ? '' : t('keyGroups.since', { day: from }), basis]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <Button
            size="small"
            aria-label={t('keyGroups.outOf', { name: name(group) })}
            onClick={() => onOut(group)}
          >
            {t('keyGroups.out')}
          </Button>
        </li>
      ))}
      {derived.map(({ group, rule }) => (
        <li key={group} className={styles.entry}>
          <span className={styles.name}>{name(group)}</span>
          <span className={styles.why}>
            <LockOutlined aria-hidden />{' '}
            {t('keyGroups.byRule', {
              rule:
                rule === null
                  ? ''
                  : conditionText(rule, { cohort, lang, fieldName: (key) => t(`fields.${key}`) }),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}

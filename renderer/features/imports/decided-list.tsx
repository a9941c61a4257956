import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { PERSON } from '#shared/domain/import/row-decisions.ts'
import type { ImportChoices } from '#shared/schemas/import.ts'
import styles from './causes.module.css'
import { type Change, withoutDecisions, withoutFix } from './choices.ts'
import { useFixText } from './fix-text.ts'

type Props = Readonly<{
  choices: ImportChoices
  cohort: number
  onChoose: (change: Change) => void
}>

/** What was decided so far, each to be taken back. */
export function DecidedList({ choices: { fixes, decisions }, cohort, onChoose }: Props) {
  const { t } = useTranslation()
  const text = useFixText(cohort)
  if (fixes.length + decisions.length === 0) return null
  const byField = [...Map.groupBy(decisions, ({ field }) => field)]
  const nameOf = (field: string) =>
    field === PERSON ? t('imports.person') : t(`fields.${field}` as 'fields.name')
  return (
    <section className={styles.decided} aria-label={t('imports.decided')}>
      <h3>{t('imports.decided')}</h3>
      <ul>
        {fixes.map((fix) => (
          <li key={`${fix.field} ${fix.raw}`}>
            <span>{text(fix)}</span>
            <Button size="small" type="link" onClick={() => onChoose(withoutFix(fix))}>
              {t('imports.takeBack')}
            </Button>
          </li>
        ))}
        {byField.map(([field, own]) => (
          <li key={field}>
            <span>{t('imports.decidedRows', { field: nameOf(field), count: own.length })}</span>
            <Button size="small" type="link" onClick={() => onChoose(withoutDecisions(field))}>
              {t('imports.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

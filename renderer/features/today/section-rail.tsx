import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import type { TodaySection } from '#shared/contract/today.ts'
import styles from './today.module.css'

type Props = Readonly<{
  sections: Output<'today.view'>['sections']
  chosen: TodaySection
  onChoose: (section: TodaySection) => void
}>

/** What there is to be done, and how much of each. */
export const SectionRail = memo(function SectionRail({ sections, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <nav className={styles.rail} aria-label={t('today.sections')}>
      {sections.map(({ section, total, keyGroups }) => (
        <button
          key={section}
          type="button"
          aria-current={section === chosen}
          className={styles.tab}
          onClick={() => onChoose(section)}
        >
          <span>{t(`today.section.${section}`)}</span>
          <strong>{total}</strong>
          {keyGroups > 0 && <small>{t('today.ofKeyGroups', { count: keyGroups })}</small>}
        </button>
      ))}
    </nav>
  )
})

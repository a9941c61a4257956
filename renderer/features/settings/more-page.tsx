import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { NavLink, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import { MORE_SECTIONS } from './more-sections.tsx'
import styles from './settings.module.css'

/** What is not needed every day: a menu, and beside it one section at a time. */
export function MorePage() {
  const { t } = useTranslation()
  const { section } = useParams()
  const { data: ledger } = useQuery(accountQueries.status())
  if (!ledger) return null
  const sections = MORE_SECTIONS.filter(({ realOnly }) => !(realOnly && ledger.practice))
  const shown = sections.find(({ key }) => key === section) ?? sections[0]
  if (shown === undefined) return null
  return (
    <div className={styles.page}>
      <nav className={styles.menu} aria-label={t('nav.more')}>
        {sections.map(({ key }) => (
          <NavLink
            key={key}
            to={`/more/${key}`}
            className={styles.entry ?? ''}
            {...(key === shown.key ? { 'aria-current': 'page' as const } : {})}
          >
            {t(`settings.section.${key}`)}
          </NavLink>
        ))}
      </nav>
      <section className={styles.content} aria-labelledby="more-title">
        <h1 id="more-title" className={styles.heading}>
          {t(`settings.section.${shown.key}`)}
        </h1>
        {shown.view(ledger)}
      </section>
    </div>
  )
}

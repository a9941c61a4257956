import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import type { Past } from '#shared/schemas/past.ts'
import { graduateQueries } from '../queries.ts'
import styles from './past.module.css'

type Props = Readonly<{ past: Past; onReturn: () => void }>

/** Says above the list that this is not today, what cannot be known of that day, and how to come back. */
export function PastBar({ past, onReturn }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(graduateQueries.knowledge(past))
  const { asOf, known } = past
  const since = data?.since ?? null
  const isBefore = since === null || since > asOf
  return (
    <section className={styles.bar} aria-label={t('past.title')}>
      <strong role="status">{t('past.of', { day: asOf, known: t(`past.${known}`) })}</strong>
      <span>{t('past.readOnly')}</span>
      {data && isBefore && (
        <span>{t(since === null ? 'past.never' : `past.before.${known}`, { since })}</span>
      )}
      {data && data.erased > 0 && <span>{t('past.erased', { count: data.erased })}</span>}
      {error && <span>{sentenceOf(error, lang)}</span>}
      <Button
        className={styles.back ?? ''}
        size="small"
        title={t('person.key', { key: 'Esc' })}
        onClick={onReturn}
      >
        {t('past.back')}
      </Button>
    </section>
  )
}

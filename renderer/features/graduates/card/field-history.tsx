import { useInfiniteQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { FromTo, historyQueries, NO_FILTER } from '#renderer/features/history/index.ts'
import { timeInChina } from '#renderer/lib/today.ts'
import { sentenceOf, useLang } from '#renderer/lib/use-lang.ts'
import { Part } from '#renderer/ui/part.tsx'
import { stepText } from '#shared/text/batches.ts'
import { historyValueText } from '#shared/text/history.ts'
import styles from './card.module.css'

type Props = Readonly<{
  person: number
  cohort: number
  field: string
  title: string
  /** all that was ever changed of this person */
  onAll: () => void
}>

/** What one field was before: who changed it, when, from what to what, newest first. */
export function FieldHistory({ person, cohort, field, title, onAll }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const query = useInfiniteQuery(
    historyQueries.changes({ ...NO_FILTER, graduateId: person, field }),
  )
  // What stood there for the field before is not this one's.
  const isOther = query.isPlaceholderData || query.isPending
  const changes = isOther ? [] : (query.data?.pages.flatMap((page) => page.changes) ?? [])
  return (
    <Part
      title={t('person.fieldHistory', { field: title })}
      actions={
        <Button size="small" type="link" onClick={onAll}>
          {t('person.wholeHistory')}
        </Button>
      }
    >
      {query.error && <Alert type="error" showIcon title={sentenceOf(query.error, lang)} />}
      {changes.length === 0 && !query.error && (
        <p className={styles.nothing}>{t(isOther ? 'common.loading' : 'person.neverChanged')}</p>
      )}
      <ol className={styles.events}>
        {changes.map(({ seq, from, to, erased, at, userName, kind, label }) => (
          <li key={seq}>
            <FromTo
              from={historyValueText(field, from, cohort, lang)}
              to={historyValueText(field, to, cohort, lang)}
              isErased={erased}
            />
            <div className={styles.muted}>
              {timeInChina(at)} · {userName} · {stepText(kind, label, lang)}
            </div>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button size="small" onClick={() => void query.fetchNextPage()}>
          {t('history.more')}
        </Button>
      )}
    </Part>
  )
}

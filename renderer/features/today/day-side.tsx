import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { timeInChina } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { FigureList } from './figure-list.tsx'
import { todayQueries } from './queries.ts'
import styles from './today.module.css'

type Props = Readonly<{ cohort: number; onFinish: () => void }>

/** What the day has come to so far, and the one act that ends it. */
export function DaySide({ cohort, onFinish }: Props) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(todayQueries.figures())
  const frozen = data?.record ?? null
  const isListMoved = data !== undefined && data.figures.movedIn + data.figures.movedOut > 0
  return (
    <aside className={styles.side} aria-label={t('today.soFar')}>
      <h2>{t('today.soFar')}</h2>
      {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
      {data && <FigureList figures={data.figures} cohort={cohort} />}
      {isListMoved && <p className={styles.quiet}>{t('today.listedHere')}</p>}
      <Button block type="primary" title="Ctrl+Enter" onClick={onFinish}>
        {t(frozen === null ? 'today.finish' : 'today.finishAgain')}
      </Button>
      {frozen !== null && (
        <p className={styles.quiet}>
          {t('today.finishedAt', { time: timeInChina(frozen.frozenAt), user: frozen.userName })}
        </p>
      )}
      <Link to="/today/days">{t('today.days')}</Link>
    </aside>
  )
}

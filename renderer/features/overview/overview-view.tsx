import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { today } from '../../lib/today.ts'
import { sentenceOf, useLang } from '../../lib/use-lang.ts'
import { askedOf, QuestionBar, type ReportViewProps } from '../figures/index.ts'
import { ImportArea, ImportButton } from '../imports/index.ts'
import { ClassBars } from './class-bars.tsx'
import { GroupBars } from './group-bars.tsx'
import { KeyFigures } from './key-figures.tsx'
import styles from './overview.module.css'
import { overviewQueries } from './queries.ts'
import { RateCurve } from './rate-curve.tsx'
import { useDoors } from './use-doors.ts'
import { WeekColumns } from './week-columns.tsx'

/** How it stands, on one screen: every element opens its people or its table. */
export function OverviewView({ addressing }: ReportViewProps) {
  const { t } = useTranslation()
  const lang = useLang()
  const { asOf, known = 'now' } = askedOf(addressing.address, today().format('YYYY-MM-DD'))
  const asked = { asOf, known }
  const { data, error, isPlaceholderData } = useQuery(overviewQueries.view(asked))
  const doors = useDoors(addressing, asked)
  return (
    <ImportArea>
      <div className={styles.view}>
        <QuestionBar addressing={addressing} parts={['day', 'known']} />
        {error && <Alert type="error" showIcon title={sentenceOf(error, lang)} />}
        {data?.people === 0 && <NobodyYet />}
        {data && data.people > 0 && (
          <div
            className={isPlaceholderData ? `${styles.board} ${styles.old}` : styles.board}
            aria-busy={isPlaceholderData}
          >
            <KeyFigures overview={data} doors={doors} />
            <RateCurve overview={data} doors={doors} />
            <WeekColumns overview={data} doors={doors} />
            <ClassBars overview={data} doors={doors} />
            <GroupBars overview={data} doors={doors} />
          </div>
        )}
        {doors.dialog}
        {!data && !error && <p className={styles.muted}>{t('common.loading')}</p>}
      </div>
    </ImportArea>
  )
}

function NobodyYet() {
  const { t } = useTranslation()
  return (
    <section className={styles.nobody}>
      <h2>{t('overview.nobody')}</h2>
      <p>{t('overview.nobodyHint')}</p>
      <ImportButton type="primary" />
    </section>
  )
}

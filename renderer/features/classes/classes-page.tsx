import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import { StepLine } from '../graduates/index.ts'
import { ClassOverview } from './class-overview.tsx'
import styles from './classes.module.css'
import { MovesView } from './moves-view.tsx'
import { SurveyView } from './survey-view.tsx'

const VIEWS = { overview: ClassOverview, moves: MovesView, surveys: SurveyView } as const
type ViewKey = keyof typeof VIEWS

const isView = (key: string | undefined): key is ViewKey =>
  key !== undefined && Object.hasOwn(VIEWS, key)

/** How the ledger divides by willingness and key groups, how that moves, and how it is asked for. */
export function ClassesPage() {
  const { t } = useTranslation()
  const { view } = useParams()
  const navigate = useNavigate()
  const { data: ledger } = useQuery(accountQueries.status())
  const shown = isView(view) ? view : 'overview'
  const View = VIEWS[shown]
  return (
    <section className={styles.page}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('classes.which')}>
        <Segmented<ViewKey>
          aria-label={t('classes.which')}
          value={shown}
          options={[
            { value: 'overview', label: t('classes.view.overview') },
            { value: 'moves', label: t('classes.view.moves') },
            { value: 'surveys', label: t('classes.view.surveys') },
          ]}
          onChange={(key) => void navigate(`/classes/${key}`)}
        />
      </div>
      {ledger && <View cohort={ledger.cohort} />}
      <StepLine onEnd={() => undefined} />
    </section>
  )
}

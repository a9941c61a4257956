import { useQuery } from '@tanstack/react-query'
import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { accountQueries } from '../accounts/index.ts'
import styles from './activities.module.css'
import { FairRegister } from './fair-register.tsx'
import { GroupRegister } from './group-register.tsx'
import { LectureRegister } from './lecture-register.tsx'
import { MeasureRegister } from './measure-register.tsx'

const REGISTERS = {
  fairs: FairRegister,
  lectures: LectureRegister,
  groups: GroupRegister,
  measures: MeasureRegister,
} as const
type RegisterKey = keyof typeof REGISTERS

const isRegister = (key: string | undefined): key is RegisterKey =>
  key !== undefined && Object.hasOwn(REGISTERS, key)

/** What is done for many at once; each register at its own address. */
export function ActivitiesPage() {
  const { t } = useTranslation()
  const { register } = useParams()
  const navigate = useNavigate()
  const { data: ledger } = useQuery(accountQueries.status())
  const shown = isRegister(register) ? register : 'fairs'
  const Register = REGISTERS[shown]
  return (
    <section className={styles.page}>
      <div className={styles.toolbar} role="toolbar" aria-label={t('activities.which')}>
        <Segmented<RegisterKey>
          aria-label={t('activities.which')}
          value={shown}
          options={[
            { value: 'fairs', label: t('activities.register.fairs') },
            { value: 'lectures', label: t('activities.register.lectures') },
            { value: 'groups', label: t('activities.register.groups') },
            { value: 'measures', label: t('activities.register.measures') },
          ]}
          onChange={(key) => void navigate(`/activities/${key}`)}
        />
      </div>
      {ledger && <Register cohort={ledger.cohort} />}
    </section>
  )
}

import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'
import { today } from '../../lib/today.ts'
import styles from './activities.module.css'
import { RegisterDialog } from './register-dialog.tsx'

type Props = Readonly<{ totals: Output<'fairs.list'>; cohort: number }>

/** What all events offered together, and against how many seekers: those are entered, never counted. */
export function FairTotals({ totals, cohort }: Props) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { online, offline, seekers, onlineRatio, offlineRatio } = totals
  const lines = [
    { key: 'onlineTotals', of: online, ratio: onlineRatio },
    { key: 'offlineTotals', of: offline, ratio: offlineRatio },
  ] as const
  return (
    <div className={styles.totals}>
      {lines
        .filter(({ of }) => of.events > 0)
        .map(({ key, of, ratio }) => (
          <span key={key}>
            {t(`activities.${key}`, {
              events: of.events,
              units: of.units.toLocaleString('en-US'),
              posts: of.posts.toLocaleString('en-US'),
              demand: of.demand.toLocaleString('en-US'),
            })}
            {ratio !== null && t('activities.ratio', { ratio })}
          </span>
        ))}
      <Button size="small" onClick={() => setOpen(true)}>
        {seekers === null
          ? t('activities.enterSeekers')
          : t('activities.seekersAre', { count: seekers })}
      </Button>
      {isOpen && (
        <RegisterDialog
          title={t('activities.seekersTitle')}
          hint={t('activities.seekersHint')}
          fields={[
            { key: 'seekers', label: t('activities.seekersAll'), kind: 'count', isRequired: true },
          ]}
          row={{ seekers }}
          cohort={cohort}
          keep={async (content) => {
            const validFrom = today().format('YYYY-MM-DD')
            await call('settings.saveRule', {
              name: 'seekers',
              validFrom,
              content: JSON.stringify(content),
            })
            return t('activities.seekersSaved')
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

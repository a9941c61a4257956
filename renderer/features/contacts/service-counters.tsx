import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { FollowUp } from '#shared/schemas/contact.ts'
import { ruleContentQuery } from '../../lib/rule-query.ts'
import styles from './contacts.module.css'

type Props = Readonly<{ followUp: FollowUp; isKeyGroup: boolean }>

const SERVICES = ['policy', 'guidance', 'posts', 'training'] as const

/** The four services that everybody gets, each with how many there should be. */
export function ServiceCounters({ followUp, isKeyGroup }: Props) {
  const { t } = useTranslation()
  const { data: minimums } = useQuery(ruleContentQuery('minimums'))
  if (minimums === undefined) return null
  const leastOf = (service: (typeof SERVICES)[number]): number =>
    service === 'posts' && isKeyGroup ? minimums.keyGroupPosts : minimums[service]
  return (
    <p className={styles.services}>
      <span className={styles.muted}>{t('contacts.servicesHint')}</span>
      {SERVICES.map((service) => (
        <span
          key={service}
          className={followUp[service] < leastOf(service) ? styles.muted : undefined}
        >
          {t(`contacts.service.${service}`)} {followUp[service]}/{leastOf(service)}
        </span>
      ))}
    </p>
  )
}

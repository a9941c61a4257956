import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { Fingerprint } from '../../ui/fingerprint.tsx'
import { Section } from '../../ui/section.tsx'
import type { Centre } from './queries.ts'
import { SendBar } from './send-bar.tsx'
import styles from './submission.module.css'

/** Of a centre that has not approved this school: the request, and both fingerprints to compare by telephone. */
export function CentrePanel({ centre }: Readonly<{ centre: Centre }>) {
  const { t } = useTranslation()
  const { name, state } = centre
  return (
    <Section title={t(`submission.centre.${state}`, { name })}>
      <div className={styles.stack}>
        <p>{t(`submission.centreHint.${state}`)}</p>
        <Fingerprints centre={centre} />
        {state === 'asking' && <SendBar kind="request" period="" />}
      </div>
    </Section>
  )
}

export function Fingerprints({ centre }: Readonly<{ centre: Centre }>) {
  const { t } = useTranslation()
  return (
    <Flex gap="middle" wrap>
      <Fingerprint label={t('submission.ownFingerprint')} value={centre.ownFingerprint} />
      <Fingerprint
        label={t('submission.fingerprintOf', { name: centre.name })}
        value={centre.fingerprint}
      />
    </Flex>
  )
}

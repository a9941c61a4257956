import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import type { OpenLedger } from '#shared/schemas/ledger.ts'
import { Section } from '../../ui/section.tsx'
import { AboutList } from './about-list.tsx'
import { CheckLedger } from './check-ledger.tsx'
import { Diagnostics } from './diagnostics.tsx'

/** The product, the open ledger, and what support asks for. */
export function AboutSection({ ledger }: Readonly<{ ledger: OpenLedger }>) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('settings.aboutLedger')}>
        <AboutList ledger={ledger} />
      </Section>
      <Section title={t('settings.support')}>
        <Flex gap="small">
          <CheckLedger />
          <Diagnostics />
        </Flex>
      </Section>
    </>
  )
}

import { useTranslation } from 'react-i18next'
import { Section } from '../../ui/section.tsx'
import { AutoLock, LanguageSwitch } from '../accounts/index.ts'
import { ThemeSwitch } from './theme-switch.tsx'

/** How the program looks and behaves on this computer. */
export function OptionsSection() {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('settings.appearance')}>
        <ThemeSwitch />
      </Section>
      <Section title={t('settings.security')}>
        <AutoLock />
      </Section>
      <Section title={t('settings.language')}>
        <LanguageSwitch />
      </Section>
    </>
  )
}

import { Segmented } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setTheme, storedTheme, THEMES, type Theme } from '../../lib/theme.ts'

/** Light, dark, or as the system is. */
export function ThemeSwitch() {
  const { t } = useTranslation()
  const [theme, choose] = useState(storedTheme)
  return (
    <Segmented<Theme>
      aria-label={t('settings.appearance')}
      size="small"
      value={theme}
      options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
      onChange={(value) => {
        setTheme(value)
        choose(value)
      }}
    />
  )
}

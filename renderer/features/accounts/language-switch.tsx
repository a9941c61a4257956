import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { setLanguage } from '../../i18n/index.ts'

/** Each language under its own name. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation()
  return (
    <Segmented
      aria-label={t('settings.language')}
      size="small"
      value={i18n.language === 'en' ? 'en' : 'zh-CN'}
      options={[
        { value: 'zh-CN', label: t('settings.chinese') },
        { value: 'en', label: t('settings.english') },
      ]}
      onChange={(value) => void setLanguage(value === 'en' ? 'en' : 'zh-CN')}
    />
  )
}

import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en.json'
import zh from './zh-CN.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: typeof zh }
  }
}

const STORED = 'language'

/** Chinese unless the user chose English on this computer. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN',
    fallbackLng: false,
    resources: { 'zh-CN': { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    returnNull: false,
    // A text may be empty in one language: years carry no unit in English.
    returnEmptyString: true,
  })
  document.documentElement.lang = i18next.language
}

/** Changes the language of this computer's window. */
export async function setLanguage(language: 'zh-CN' | 'en'): Promise<void> {
  localStorage.setItem(STORED, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

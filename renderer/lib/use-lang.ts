import { useTranslation } from 'react-i18next'
import { AppError } from '#shared/contract/app-error.ts'
import { errorText } from '#shared/text/errors.ts'

export type Lang = 'zh' | 'en'

/** The language for texts that live in `shared/` (code names, rules, errors). */
export function useLang(): Lang {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh'
}

/** The sentence for anything that was thrown. */
export function sentenceOf(cause: unknown, lang: Lang): string {
  return cause instanceof AppError
    ? errorText(cause.code, cause.params, lang)
    : errorText('internal', {}, lang)
}

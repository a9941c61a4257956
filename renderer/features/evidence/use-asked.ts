import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLang } from '#renderer/lib/use-lang.ts'
import { codeName } from '#shared/codes/index.ts'
import { evidenceQueries } from './queries.ts'

/** Somebody's evidence, and what their destination asks for: the usual kind, and all of it in words. */
export function useAsked(person: number, cohort: number) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data, error } = useQuery(evidenceQueries.list(person))
  const kinds = data?.kinds ?? []
  const named = kinds.map((kind) => codeName('attachment_kind', kind, cohort, lang))
  const hint = [named.join(t('evidence.or')), data?.note ?? '']
    .filter(Boolean)
    .join(t('common.semicolon'))
  return { evidence: data?.evidence, error, kind: kinds[0], hint }
}

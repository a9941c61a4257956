import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { isSearchedFor } from '#shared/domain/follow-up/index.ts'
import { refusalText } from '#shared/text/refusals.ts'
import { useLang } from '../../lib/use-lang.ts'
import { contactQueries } from './queries.ts'

/** Says of somebody who is to be called lost that they were not tried often enough, and how often they were. */
export function AttemptsNotice({ graduateId }: Readonly<{ graduateId: number }>) {
  const { t } = useTranslation()
  const lang = useLang()
  const { data } = useQuery(contactQueries.of(graduateId))
  if (data === undefined || isSearchedFor(data.followUp)) return null
  const { attempts, attemptWays } = data.followUp
  return (
    <Alert
      type="warning"
      showIcon
      title={`${refusalText('V19', lang)}${t('common.semicolon')}${t('contacts.triedSoFar', { attempts, ways: attemptWays })}`}
    />
  )
}

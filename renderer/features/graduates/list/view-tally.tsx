import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { usePast } from '../past/past-context.ts'
import { graduateQueries } from '../queries.ts'
import type { ListFilter } from './list-state.ts'
import { useLater } from './use-later.ts'

type Props = Readonly<{ shown: number; filter: ListFilter }>

const COUNTED_AFTER_MS = 150

/** How many the list has, and how those stand whom its filter shows now. */
export function ViewTally({ shown, filter }: Props) {
  const { t } = useTranslation()
  const counted = { filter: useLater(filter, COUNTED_AFTER_MS), past: usePast() }
  const { data } = useQuery(graduateQueries.tally(counted))
  return (
    <>
      <span>{t('graduates.shown', { count: shown })}</span>
      {data && (
        <>
          <span>{t('list.tally.inLedger', { count: data.inLedger })}</span>
          <span>{t('list.tally.landed', { count: data.landed })}</span>
          {data.pending > 0 && <span>{t('list.tally.pending', { count: data.pending })}</span>}
        </>
      )}
    </>
  )
}

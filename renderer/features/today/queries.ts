import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

/** Whom of the sections one looks at: everybody, or one class, or one key group. */
export type Only = Readonly<{ willingness: string | null; keyGroup: string | null }>
export const EVERYBODY: Only = { willingness: null, keyGroup: null }

export const todayQueries = {
  view: (only: Only) =>
    queryOptions({
      queryKey: ['today', 'view', only],
      queryFn: () => call('today.view', { only }),
      placeholderData: (previous) => previous,
    }),
  figures: () =>
    queryOptions({ queryKey: ['today', 'figures'], queryFn: () => call('today.figures', {}) }),
  /** Always as the ledger stands: read when a dialog opens. */
  checks: () =>
    queryOptions({
      queryKey: ['today', 'checks'],
      queryFn: () => call('today.checks', {}),
      gcTime: 0,
    }),
  days: (month: string) =>
    queryOptions({
      queryKey: ['today', 'days', month],
      queryFn: () => call('today.days', { month }),
      placeholderData: (previous) => previous,
    }),
  record: (day: string) =>
    queryOptions({
      queryKey: ['today', 'record', day],
      queryFn: () => call('today.record', { day }),
    }),
}

import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export const classQueries = {
  overview: () =>
    queryOptions({
      queryKey: ['classes', 'overview'],
      queryFn: () => call('classes.overview', {}),
    }),
  findings: () =>
    queryOptions({ queryKey: ['classes', 'findings'], queryFn: () => call('findings.list', {}) }),
  rounds: () =>
    queryOptions({ queryKey: ['classes', 'rounds'], queryFn: () => call('surveys.list', {}) }),
  outstanding: (id: number) =>
    queryOptions({
      queryKey: ['classes', 'outstanding', id],
      queryFn: () => call('surveys.outstanding', { id }),
    }),
  moves: (span: Input<'willingness.moves'>) =>
    queryOptions({
      queryKey: ['classes', 'moves', span],
      queryFn: () => call('willingness.moves', span),
      placeholderData: keepPreviousData,
    }),
  people: (ids: readonly number[]) =>
    queryOptions({
      queryKey: ['graduates', 'named', ids],
      queryFn: () => call('graduates.rows', { ids: ids.slice(0, 500) }),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export type Filter = Input<'graduates.ids'>['filter']
export type Sort = Input<'graduates.ids'>['sort']

export const graduateQueries = {
  /** Not under `graduates`: an edited row must keep its place until the clerk arranges the list anew. */
  ids: (filter: Filter, sort: Sort) =>
    queryOptions({
      queryKey: ['graduate-ids', filter, sort],
      queryFn: () => call('graduates.ids', { filter, sort }),
      gcTime: 0,
    }),
  values: (filter: Filter, field: string) =>
    queryOptions({
      queryKey: ['graduates', 'values', filter, field],
      queryFn: () => call('graduates.values', { filter, field }),
      placeholderData: (previous) => previous,
    }),
  tally: (filter: Filter) =>
    queryOptions({
      queryKey: ['graduates', 'tally', filter],
      queryFn: () => call('graduates.tally', { filter }),
      placeholderData: (previous) => previous,
    }),
}

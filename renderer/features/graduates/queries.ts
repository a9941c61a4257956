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
  options: (schoolId: number | null) =>
    queryOptions({
      queryKey: ['graduates', 'options', schoolId],
      queryFn: () => call('graduates.options', { schoolId }),
      placeholderData: (previous) => previous,
    }),
}

import { queryOptions } from '@tanstack/react-query'
import { call } from '../../lib/ipc-client.ts'

/** Keys begin with what a hint names (renderer/lib/events.ts). */
export const activityQueries = {
  fairs: () =>
    queryOptions({ queryKey: ['activities', 'fairs'], queryFn: () => call('fairs.list', {}) }),
  lectures: () =>
    queryOptions({
      queryKey: ['activities', 'lectures'],
      queryFn: () => call('lectures.list', {}),
    }),
  attendance: (id: number) =>
    queryOptions({
      queryKey: ['activities', 'attendance', id],
      queryFn: () => call('lectures.attendance', { id }),
    }),
  groups: () =>
    queryOptions({
      queryKey: ['activities', 'groups'],
      queryFn: () => call('contactGroups.list', {}),
    }),
  measures: () =>
    queryOptions({
      queryKey: ['activities', 'measures'],
      queryFn: () => call('measures.list', {}),
    }),
}

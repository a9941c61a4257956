import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import type { Past } from '#shared/schemas/past.ts'
import { call } from '../../lib/ipc-client.ts'
import type { ListFilter, ListState } from './list/list-state.ts'

/** How many values of a column are listed; more can be searched. */
const LISTED = 500

export const PROBLEMS = 'graduate-problems'
/** What a clerk goes through; those behind follow as these are settled. */
const PROBLEMS_LISTED = 500

// Every query names the day it is about: what was read of another day must never be shown.
export const graduateQueries = {
  /** Not under `graduates`: an edited row must keep its place until the clerk arranges the list anew. */
  ids: ({ filter, sort }: ListState, past: Past | undefined) =>
    queryOptions({
      queryKey: ['graduate-ids', filter, sort, past],
      queryFn: () => call('graduates.ids', { filter, sort: [...sort], past }),
      gcTime: 0,
    }),
  values: (filter: ListFilter, field: string, search: string, past: Past | undefined) =>
    queryOptions({
      queryKey: ['graduates', 'values', filter, field, search, past],
      queryFn: () => call('graduates.values', { filter, field, search, limit: LISTED, past }),
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
  tally: (of: Input<'graduates.tally'>) =>
    queryOptions({
      queryKey: ['graduates', 'tally', of],
      queryFn: () => call('graduates.tally', of),
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
  /** Not under `graduates`: all are judged anew, which may wait for the end of a burst of edits. */
  problems: ({ filter, sort }: ListState, rule: string | null, past: Past | undefined) =>
    queryOptions({
      queryKey: [PROBLEMS, filter, sort, rule, past],
      queryFn: () =>
        call('graduates.problems', { filter, sort: [...sort], rule, limit: PROBLEMS_LISTED, past }),
      placeholderData: (previous) => previous,
      gcTime: 0,
    }),
  card: (id: number, past?: Past) =>
    queryOptions({
      queryKey: ['graduates', 'card', id, past],
      queryFn: () => call('graduates.card', { id, past }),
    }),
  /** What can be known of a day. */
  knowledge: (past: Past) =>
    queryOptions({
      queryKey: ['graduates', 'past', past],
      queryFn: () => call('graduates.past', { past }),
    }),
}

import { queryOptions } from '@tanstack/react-query'
import type { Output } from '#shared/contract/index.ts'
import { call } from '../../lib/ipc-client.ts'

export type Board = Output<'consolidation.board'>
export type BoardCell = Board['cells'][number]

export type BoardPeriod = Board['periods'][number]
export type KnownSchool = Output<'consolidation.schools'>['schools'][number]

export const consolidationQueries = {
  board: () =>
    queryOptions({
      queryKey: ['consolidation', 'board'],
      queryFn: () => call('consolidation.board', {}),
    }),
  schools: () =>
    queryOptions({
      queryKey: ['consolidation', 'schools'],
      queryFn: () => call('consolidation.schools', {}),
    }),
}

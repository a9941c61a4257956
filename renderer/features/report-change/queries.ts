import { queryOptions } from '@tanstack/react-query'
import type { ChangeFigure, ChangeQuestion } from '#shared/contract/report-change.ts'
import { call } from '../../lib/ipc-client.ts'

export const changeQueries = {
  change: (question: ChangeQuestion) =>
    queryOptions({
      queryKey: ['reports', 'change', question],
      queryFn: () => call('reports.change', question),
      placeholderData: (previous) => previous,
    }),
  people: (figure: ChangeFigure) =>
    queryOptions({
      queryKey: ['reports', 'changePeople', figure],
      queryFn: () => call('reports.changePeople', figure),
    }),
}

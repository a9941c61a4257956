// The table in which a figure stands and the people behind it, whichever kind of table it is.
import { queryOptions } from '@tanstack/react-query'
import type { Figure } from '#shared/schemas/two-way.ts'
import { call } from './ipc-client.ts'
import { reportQueries } from './report-query.ts'

const tableOf = ({ question }: Figure) =>
  'report' in question ? call('reports.view', question) : call('twoWay.view', question)

export const peopleOf = ({ question, row, column }: Figure) =>
  'report' in question
    ? call('reports.people', { question, row, column })
    : call('twoWay.people', { question, row, column })

export const figureQueries = {
  table: (figure: Figure) =>
    queryOptions({
      queryKey: [...reportQueries.all(), 'table', figure.question],
      queryFn: () => tableOf(figure),
    }),
  people: (figure: Figure) =>
    queryOptions({
      queryKey: [...reportQueries.all(), 'people', figure],
      queryFn: () => peopleOf(figure),
      // Where a reason is missing the empty list says so.
      retry: false,
    }),
}

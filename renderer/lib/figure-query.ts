// The table in which a figure stands and the people behind it, whichever kind of table it is.
import { queryOptions } from '@tanstack/react-query'
import { isChanged, isOfReport } from '#shared/domain/report/figure-kinds.ts'
import type { ChangedFigure } from '#shared/schemas/change.ts'
import type { ReportTable } from '#shared/schemas/report.ts'
import type { Figure } from '#shared/schemas/two-way.ts'
import { call } from './ipc-client.ts'
import { reportQueries } from './report-query.ts'

type Drawn = Pick<ReportTable, 'asOf' | 'columns' | 'keys' | 'rows' | 'total'>

/** A change is no table: its parts have their names. */
async function tableOf(figure: Figure): Promise<Drawn> {
  if (isChanged(figure))
    return { asOf: figure.question.asOf, columns: [], keys: [], rows: [], total: null }
  return isOfReport(figure)
    ? call('reports.view', figure.question)
    : call('twoWay.view', figure.question)
}

type Behind = Readonly<{ ids: readonly number[]; gone: number }>

export async function peopleOf(figure: Figure): Promise<Behind> {
  if (isChanged(figure)) return peopleOfChange(figure)
  return isOfReport(figure) ? call('reports.people', figure) : call('twoWay.people', figure)
}

function peopleOfChange({ question, row, column }: ChangedFigure): Promise<Behind> {
  const { began, asOf, known, where } = question
  return call('reports.changePeople', {
    question: { from: began, to: { asOf, known }, ...(where === undefined ? {} : { where }) },
    part: row,
    ...(column === '' ? {} : { axis: column }),
  })
}

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

import { queryOptions } from '@tanstack/react-query'
import type { Input } from '#shared/contract/index.ts'
import type { FormPeriod } from '#shared/schemas/form.ts'
import type { ReportQuestion } from '#shared/schemas/report.ts'
import { call } from '../../lib/ipc-client.ts'

export const formQueries = {
  all: () => ['forms'] as const,
  list: () =>
    queryOptions({
      queryKey: [...formQueries.all(), 'list'],
      queryFn: () => call('forms.list', {}),
    }),
  view: (id: number) =>
    queryOptions({
      queryKey: [...formQueries.all(), 'view', id],
      queryFn: () => call('forms.view', { id }),
    }),
  preview: (id: number, period: FormPeriod) =>
    queryOptions({
      queryKey: [...formQueries.all(), 'preview', id, period],
      queryFn: () => call('forms.preview', { ...period, id }),
    }),
  propose: (asked: Input<'forms.propose'>) =>
    queryOptions({
      queryKey: [...formQueries.all(), 'propose', asked],
      queryFn: () => call('forms.propose', asked),
    }),
  /** The table whose figures can be chosen. */
  table: (question: ReportQuestion) =>
    queryOptions({
      queryKey: ['reports', 'view', question],
      queryFn: () => call('reports.view', question),
    }),
}

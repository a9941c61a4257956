import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Problem } from '#shared/schemas/import.ts'
import { call } from '../../lib/ipc-client.ts'

const FOUND_AT_ONCE = 500

export const importQueries = {
  all: () => ['imports'] as const,
  list: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'list'],
      queryFn: () => call('imports.list', {}),
    }),
  senders: () =>
    queryOptions({
      queryKey: [...importQueries.all(), 'senders'],
      queryFn: () => call('imports.senders', {}),
    }),
  /** The causes of the preview before stand until those of the present one have come. */
  causes: (previewId: string) =>
    queryOptions({
      queryKey: ['import-preview', 'causes', previewId],
      queryFn: () => call('imports.causes', { previewId }),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  problems: (previewId: string, cause: string) =>
    queryOptions({
      queryKey: ['import-preview', 'problems', previewId, cause],
      queryFn: () =>
        call('imports.problems', { previewId, cause, offset: 0, limit: FOUND_AT_ONCE }),
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
}

/** All findings of a cause, however many there are. */
export async function allProblems(previewId: string, cause: string): Promise<readonly Problem[]> {
  const found: Problem[] = []
  for (;;) {
    const page = await call('imports.problems', {
      ...{ previewId, cause, offset: found.length, limit: FOUND_AT_ONCE },
    })
    found.push(...page.problems)
    if (page.problems.length === 0 || found.length >= page.total) return found
  }
}

// People as they are chosen by name: never more than a page of them at once.
import { queryOptions } from '@tanstack/react-query'
import type { ColumnFilter, GraduateRow } from '#shared/schemas/graduate.ts'
import { call } from '../../lib/ipc-client.ts'

const SHOWN = 50
const MOST = 500

const byName = [{ field: 'class_name' }, { field: 'name' }]

async function rowsOf(ids: readonly number[], most: number): Promise<readonly GraduateRow[]> {
  const wanted = ids.slice(0, most)
  const rows = await call('graduates.rows', { ids: wanted })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return wanted.flatMap((id) => byId.get(id) ?? [])
}

async function idsOf(search: string, columns: ColumnFilter[] = []): Promise<readonly number[]> {
  const { ids } = await call('graduates.ids', { filter: { search, columns }, sort: byName })
  return ids
}

/** Everybody of a class. */
export function idsOfClass(name: string): Promise<readonly number[]> {
  return idsOf('', [{ kind: 'values', field: 'class_name', values: [name] }])
}

export const peopleQueries = {
  found: (search: string) =>
    queryOptions({
      queryKey: ['graduates', 'choose', search],
      queryFn: async () => rowsOf(await idsOf(search), SHOWN),
    }),
  named: (ids: readonly number[]) =>
    queryOptions({
      queryKey: ['graduates', 'named', ids],
      queryFn: () => rowsOf(ids, MOST),
      enabled: ids.length > 0,
    }),
  classes: () =>
    queryOptions({
      queryKey: ['graduates', 'classes'],
      queryFn: async () => {
        const { values } = await call('graduates.values', { filter: {}, field: 'class_name' })
        return values
          .map(({ value }) => value)
          .filter((value) => value !== '')
          .sort()
      },
    }),
}
